import { recordedLinks, type StoredReading } from '../../utils/drive/session.ts';
import type { Hidden } from '../../utils/link/hiding.ts';
import { unreadFrames } from '../../utils/link/reading.ts';
import { relTokens } from '../../utils/link/rel.ts';
import { type InspectedPage, verdictsOf } from './page-verdicts.ts';

/**
 * One page that was read, as `npm run inspect -- --json` prints it. The names are part of the README: they stay.
 *
 * @param recorded the page as the extension stored it
 */
export function pageReport(
  recorded: StoredReading,
  { domains, ...asked }: InspectedPage & { readonly domains: readonly string[] },
) {
  const { page } = recorded.record;
  const verdicts = verdictsOf(recorded, asked);
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
      ...verdicts.page,
      unreadFrames: unreadFrames(recorded.documents),
    },
    links: recordedLinks(recorded, domains).map((link, index) => ({
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
      ...verdicts.ofLink(link),
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
