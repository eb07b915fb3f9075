import type { LinkColumns } from '../../utils/link/columns.ts';
import type { PageFacts } from '../../utils/link/facts.ts';
import type { TabReading } from '../../utils/link/reading.ts';
import type { Random } from './random.ts';
import { host, href, words } from './words.ts';

/** Makes the reading of a page, as the reader would return it. */
export function madeReading(url: string, columns: LinkColumns): TabReading {
  return {
    documents: [{ frameId: 0, frame: null, page: madePage(url), columns, hidden: [], jsOnly: null }],
    unreadFrames: [],
    requests: [],
  };
}

/** Makes the facts about a page itself, without its links. */
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

/** Makes columns with so many links; a hundred links have about 30 hosts. */
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

/** Makes the hosts of a page's outbound links: 20 to 40, as most pages have. */
export function madeHosts(random: Random): string[] {
  return Array.from({ length: 20 + random.whole(21) }, () => host(random));
}
