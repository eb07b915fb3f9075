import { i18nOf } from '../../utils/i18n/english.ts';
import type { Hidden } from '../../utils/link/hiding.ts';
import { relTokens } from '../../utils/link/rel.ts';
import { pageKey } from '../../utils/link/url.ts';
import type { JudgedRecord } from '../../utils/verdict/judged-record.ts';
import type { Verdict } from '../../utils/verdict/verdict.ts';

// Node has no `browser.i18n`: the module below reads it when it is imported.
Object.assign(globalThis, { chrome: { i18n: i18nOf('en') } });
const { reasonWords } = await import('../../utils/i18n/reasons.ts');

/**
 * One page that was read, as `npm run inspect -- --json` prints it. The names are part of the README: they stay.
 *
 * @param judged the page as the extension has recorded and judged it: what is printed is what its popup says
 * @param asked the address that was opened, before redirects
 */
export function pageReport(judged: JudgedRecord, asked: string) {
  const { page, links, unreadFrames } = judged;
  return {
    page: {
      url: page.url,
      title: page.title,
      lang: page.lang,
      base: page.base,
      canonical: page.canonicals[0]?.href ?? null,
      canonicals: page.canonicals,
      robots: page.robots,
      xRobotsTag: page.xRobotsTag,
      linkHeader: page.linkHeader,
      ...pageVerdictReport(judged, asked),
      unreadFrames,
    },
    links: links.map((link, index) => ({
      index,
      rawHref: link.rawHref,
      href: link.href,
      rawRel: link.rawRel,
      rel: relTokens(link.rawRel),
      text: link.text,
      textFrom: link.textFrom,
      kind: link.kind,
      element: link.element,
      root: link.root,
      frame: link.frame,
      position: link.position,
      ...hiddenReport(link.hidden),
      domain: link.domain,
      via: link.via,
      outbound: link.outbound,
      jsOnly: link.jsOnly,
      ...verdictReport(link.verdict),
    })),
    servedOnly: judged.servedOnly.map(({ href, rawRel, text, kind, domain, via, now }) => ({
      href,
      rawRel,
      rel: relTokens(rawRel),
      text,
      kind,
      domain,
      via,
      now,
    })),
    mentions: judged.mentions,
  };
}

/** The part of the report that is about the page as a whole, and what was asked for it. */
export function pageVerdictReport(
  { page, requests, verdict, robotsTxtStatus }: Omit<JudgedRecord, 'links'>,
  asked: string,
) {
  const finalUrl = pageKey(page.url);
  const pages = requests.filter(({ url }) => !url.endsWith('/robots.txt'));
  // Browsers report where redirects ended, not each hop.
  const ways = new Set([pageKey(URL.parse(asked)?.href ?? asked), ...pages.map(({ url }) => url)]);
  return {
    status: page.status,
    finalUrl,
    redirects: [...ways].filter((url) => url !== finalUrl),
    robotsTxt: verdict.robotsTxt && { ...verdict.robotsTxt, status: robotsTxtStatus },
    canonicalState: verdict.canonical,
    indexable: verdict.indexable,
    requests: requests.map(({ url }) => url),
  };
}

/** Whether a link counts, and why, with each reason as a sentence. */
export function verdictReport({ counts, reasons }: Verdict) {
  return {
    counts,
    reasons: reasons.map((reason) => ({
      code: reason.code,
      evidence: reason.evidence,
      text: reasonWords(reason),
    })),
  };
}

/**
 * Whether a link is hidden, and why.
 *
 * @param hidden null where hiding was not checked
 */
export function hiddenReport(hidden: Hidden | null) {
  return { hidden: hidden && true, hiding: hidden || null };
}

/** One page that could not be read. */
export function errorReport(url: string, code: string, message: string) {
  return { page: { url }, error: { code, message } };
}
