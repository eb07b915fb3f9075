import type { StoredReading } from '../../utils/drive/session.ts';
import { i18nOf } from '../../utils/i18n/english.ts';
import { pageKey } from '../../utils/link/url.ts';
import type { JudgeAs } from '../../utils/verdict/engine.ts';
import { judgePage } from '../../utils/verdict/page.ts';
import { type LinkToJudge, verdictOf } from '../../utils/verdict/verdict.ts';

// The sentences are the extension's own; here no browser has them.
Object.assign(globalThis, { chrome: { i18n: i18nOf('en') } });
const { reasonWords } = await import('../../utils/i18n/reasons.ts');

/** What is asked of a record. */
export interface InspectedPage {
  readonly as: JudgeAs;
  /** The address that was to be read. */
  readonly asked: string;
  /** In ms since 1970. */
  readonly now: number;
}

/** What was found out of the page as a whole, and how each of its links is judged. */
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
      // Browsers tell where redirects ended, not each hop.
      redirects: [
        ...new Set([
          pageKey(URL.parse(asked)?.href ?? asked),
          ...requests.filter(isOfPage).map(({ url }) => url),
        ]),
      ].filter((url) => url !== finalUrl),
      robotsTxt: robotsTxt && main.robotsTxt && { ...main.robotsTxt, status: robotsTxt.status },
      canonicalState: main.canonical,
      indexable: main.indexable,
      requests: requests.map(({ url }) => url),
    },
    ofLink(link: LinkToJudge & { readonly frame: string | null }) {
      const of = link.frame === null ? main : (framed.get(link.frame) ?? main);
      const { counts, reasons } = verdictOf(link, of, link.frame);
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

function isOfPage({ url }: { readonly url: string }): boolean {
  return !url.endsWith('/robots.txt');
}
