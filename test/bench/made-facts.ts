import type { LinkColumns } from '../../utils/link/columns.ts';
import type { PageFacts } from '../../utils/link/facts.ts';
import type { TabReading } from '../../utils/link/reading.ts';
import type { Random } from './random.ts';
import { host, href, words } from './words.ts';

/** The facts of a page that nobody read, as the reader would give them. */
export function madeReading(url: string, columns: LinkColumns): TabReading {
  return {
    documents: [{ frameId: 0, frame: null, page: madePage(url), columns, hidden: [], jsOnly: null }],
    unreadFrames: [],
    requests: [],
  };
}

/** The facts about a page besides its links. */
export function madePage(url: string): PageFacts {
  return {
    url,
    title: 'A page with links',
    lang: 'en',
    base: url,
    charset: 'UTF-8',
    contentType: 'text/html',
    robots: [{ name: 'robots', content: 'index, follow', place: 'head' }],
    servedRobots: null,
    xRobotsTag: '',
    linkHeader: '',
    status: 200,
    canonicals: [{ rawHref: url, href: url, place: 'head' }],
    frames: [],
    loading: false,
  };
}

/** Columns with so many links, about 30 hosts in a hundred links. */
export function madeColumns(random: Random, links: number): LinkColumns {
  const of = <T>(make: () => T) => Array.from({ length: links }, make);
  return {
    rawHref: of(() => href(random).replaceAll('&amp;', '&')),
    rawRel: of(() =>
      random.pick([null, null, null, 'nofollow', 'noopener', 'nofollow noopener', 'ugc nofollow']),
    ),
    text: of(() => words(random, 1 + random.whole(5))),
    textFrom: 't'.repeat(links),
    element: 'a'.repeat(links),
    root: 'd'.repeat(links),
    position: 'c'.repeat(links),
    resolved: [],
  };
}

/** The hosts of a page's outbound links: most pages have 20 to 40. */
export function madeHosts(random: Random): string[] {
  return Array.from({ length: 20 + random.whole(21) }, () => host(random));
}
