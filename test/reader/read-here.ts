import { compareServed } from '../../entrypoints/served/compare-served.ts';
import type { OwnDomain } from '../../utils/domains/own-domain.ts';
import { joinColumns, type LinkColumns } from '../../utils/link/columns.ts';
import type { PageFacts } from '../../utils/link/facts.ts';
import type { Hidden } from '../../utils/link/hiding.ts';
import { isBacklink } from '../../utils/link/judge.ts';
import { type Mention, mentionOf, unlinkedDomains } from '../../utils/link/mention.ts';
import { type DocumentReading, judgeDocument } from '../../utils/link/reading.ts';
import type { Root } from '../../utils/read/dom.ts';
import { hidingReader } from '../../utils/read/hiding/why-hidden.ts';
import { readLinks } from '../../utils/read/links.ts';
import { mentionPlaces } from '../../utils/read/mention-places.ts';
import { readPage } from '../../utils/read/page.ts';
import { slicer } from '../../utils/read/slicer.ts';

/** How a page came, as the browser's cache would tell it. */
export type Came = Pick<PageFacts, 'xRobotsTag' | 'linkHeader' | 'status'>;

/** What only an extension can open stays closed here. */
const openRootOf = (element: Element): ShadowRoot | null => element.shadowRoot;

/**
 * Reads the document in whose realm it runs, in the steps of the content script
 * and with the same parts: links, page, what hides the links to own domains, and
 * what the HTML as served had, and what the text of the page itself mentions.
 *
 * @param frame address of a framed document; null for the page itself
 * @param html as served; null where it is not known
 */
export async function readHere(
  frame: string | null,
  came: Came,
  html: string | null,
  domains: readonly OwnDomain[],
): Promise<DocumentReading> {
  const elements: Element[] = [];
  const roots: Root[] = [];
  const pieces: LinkColumns[] = [];
  for await (const piece of readLinks(document, openRootOf, slicer(), elements, roots)) pieces.push(piece);
  const page = readPage(document, roots, came);
  const columns = joinColumns(pieces);
  const served = html === null ? null : await compareServed(elements, html);
  const reading: DocumentReading = {
    frameId: 0,
    frame,
    page: { ...page, servedRobots: served?.robots ?? null },
    columns,
    hidden: [],
    jsOnly: served?.jsOnly ?? null,
    servedRels: served?.rels,
    servedOnly: served?.only,
  };
  const hidingOf = hidingReader(openRootOf);
  const judged = judgeDocument(reading, domains);
  const { home, links } = judged;
  const hidden = links
    .filter((link) => isBacklink(link, home))
    .flatMap(({ index }): [number, Hidden][] => {
      const element = elements[index];
      return element ? [[index, hidingOf(element) ?? false]] : [];
    });
  if (frame !== null) return { ...reading, hidden };
  const unlinked = unlinkedDomains([judged], domains);
  const domainOf = mentionOf(unlinked, domains);
  const hosts = unlinked.map(({ host }) => host);
  const places = hosts.length === 0 ? [] : await mentionPlaces(roots, hosts, slicer());
  const mentions = places.flatMap(({ written, element }): Mention[] => {
    const domain = domainOf(written);
    return domain === null || hidingOf(element) ? [] : [{ domain, written }];
  });
  return { ...reading, hidden, mentions };
}
