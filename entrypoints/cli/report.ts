import { recordedLinks, type StoredReading } from '../../utils/drive/session.ts';
import type { Hidden } from '../../utils/link/hiding.ts';
import { unreadFrames } from '../../utils/link/reading.ts';
import { relTokens } from '../../utils/link/rel.ts';
import { type InspectedPage, verdictsOf } from './verdicts.ts';

/** What `npm run inspect -- --json` prints of a page that was read. */
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

/** Whether a link is hidden, null where it was not looked at; and why. */
export function hiddenReport(hidden: Hidden | null) {
  return { hidden: hidden && true, hiding: hidden || null };
}

/** What it prints of a page that could not be read. */
export function errorReport(url: string, code: string, message: string) {
  return { page: { url }, error: { code, message } };
}
