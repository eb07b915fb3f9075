import type { StoredReading } from '../../utils/drive/session.ts';
import { i18nOf } from '../../utils/i18n/english.ts';
import { pageKey } from '../../utils/link/url.ts';
import type { Instant } from '../../utils/time.ts';
import type { JudgeAs } from '../../utils/verdict/engine.ts';
import { judgePage } from '../../utils/verdict/page.ts';
import { type LinkToJudge, verdictOf } from '../../utils/verdict/verdict.ts';

// Node has no `browser.i18n`: the module below reads it when it is imported.
Object.assign(globalThis, { chrome: { i18n: i18nOf('en') } });
const { reasonWords } = await import('../../utils/i18n/reasons.ts');

/** What to judge a recorded page by. */
export interface InspectedPage {
  readonly as: JudgeAs;
  /** The address that was opened, before redirects. */
  readonly asked: string;
  readonly now: Instant;
}

/**
 * Judges a recorded page as the extension does.
 *
 * @returns `page`, the part of the report that is about the page as a whole; and `ofLink`, which judges one of its links
 */
export function verdictsOf(
  { record, documents, robotsTxt }: StoredReading,
  { as, asked, now }: InspectedPage,
) {
  const { page } = documents[0] ?? record;
  const requests = record.requests ?? [];
  const main = judgePage({ page, robotsTxt, requests, as, now });
  const framed = new Map(
    documents.map((one) => [one.frame, judgePage({ page: one.page, robotsTxt: null, as, now })]),
  );
  const finalUrl = pageKey(page.url);
  return {
    page: {
      status: page.status,
      finalUrl,
      // Browsers report where redirects ended, not each hop.
      redirects: [
        ...new Set([
          pageKey(URL.parse(asked)?.href ?? asked),
          ...requests.filter(isPageRequest).map(({ url }) => url),
        ]),
      ].filter((url) => url !== finalUrl),
      robotsTxt: robotsTxt && main.robotsTxt && { ...main.robotsTxt, status: robotsTxt.status },
      canonicalState: main.canonical,
      indexable: main.indexable,
      requests: requests.map(({ url }) => url),
    },
    ofLink(link: LinkToJudge & { readonly frame: string | null }) {
      const documentVerdict = link.frame === null ? main : (framed.get(link.frame) ?? main);
      const { counts, reasons } = verdictOf(link, documentVerdict, link.frame);
      return {
        counts,
        reasons: reasons.map((reason) => ({
          code: reason.code,
          evidence: reason.evidence,
          text: reasonWords(reason),
        })),
      };
    },
  };
}

function isPageRequest({ url }: { readonly url: string }): boolean {
  return !url.endsWith('/robots.txt');
}
