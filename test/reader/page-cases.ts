import type { Engine } from '../../utils/verdict/engine.ts';
import type { Lane } from './lane.ts';

/** What a page says of all its links. */
export interface PageCase {
  readonly name: string;
  readonly head?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly status?: number;
  /** Whether its one link to us counts, and why. */
  readonly verdict: string;
  /** The same of the page as fetched, where that is another. */
  readonly fetched?: string;
  readonly evidence?: readonly string[];
  readonly engine?: Engine;
  readonly lane?: Lane;
}

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const tag = (value: string | readonly string[]) => ({ 'x-robots-tag': value });

const NOINDEX = 'false: page-noindex';
const NOFOLLOW = 'false: page-nofollow';
const NONE = 'false: page-nofollow, page-noindex';

export const PAGE_CASES: readonly PageCase[] = [
  { name: 'nothing', lane: 'both', verdict: 'true' },
  { name: 'noindex', head: meta('robots', 'noindex'), verdict: NOINDEX, evidence: ['robots: noindex'] },
  { name: 'nofollow', head: meta('ROBOTS', 'NoFollow'), verdict: NOFOLLOW, evidence: ['ROBOTS: NoFollow'] },
  { name: 'none', lane: 'both', head: meta('robots', 'none'), verdict: NONE },
  { name: 'all', head: meta('robots', 'index, follow, all'), verdict: 'true' },
  { name: 'in the body', body: meta('robots', 'noindex'), verdict: NOINDEX },
  { name: 'by blanks', head: meta('robots', 'noindex nofollow'), verdict: NONE },
  { name: 'for Googlebot', head: meta('googlebot', 'noindex'), verdict: NOINDEX },
  { name: 'for Bing', head: meta('bingbot', 'noindex'), verdict: 'true' },
  { name: 'for news alone', head: meta('googlebot-news', 'noindex'), verdict: 'true' },
  { name: 'for no one', head: meta('description', 'noindex, nofollow'), verdict: 'true' },
  {
    name: 'the sum of what is forbidden',
    head: meta('robots', 'nofollow') + meta('googlebot', 'index, follow') + meta('googlebot', 'noindex'),
    verdict: NONE,
    evidence: ['robots: nofollow', 'googlebot: noindex'],
  },
  { name: 'of snippets', head: meta('robots', 'nosnippet, max-snippet:0, noarchive'), verdict: 'true' },
  { name: 'a day that is over', head: meta('robots', 'unavailable_after: 2020-01-01'), verdict: NOINDEX },
  { name: 'a day that is to come', head: meta('robots', 'unavailable_after: 2199-01-01'), verdict: 'true' },
  {
    name: 'by a script',
    lane: 'both',
    body: `<script>document.head.innerHTML += '${meta('robots', 'noindex')}'</script>`,
    verdict: NOINDEX,
    fetched: 'true',
  },

  {
    name: 'no more, once a script has run',
    lane: 'both',
    head: meta('robots', 'noindex'),
    body: '<script>document.querySelector("meta[name=robots]").remove()</script>',
    verdict: 'null: page-noindex',
    evidence: ['robots: noindex'],
    fetched: NOINDEX,
  },
  { name: 'in a noscript', head: `<noscript>${meta('robots', 'noindex')}</noscript>`, verdict: 'true' },

  { name: 'a header', headers: tag('noindex'), verdict: NOINDEX, evidence: ['X-Robots-Tag: noindex'] },
  { name: 'a header that forbids both', headers: tag('NONE'), verdict: NONE },
  { name: 'a header for Googlebot', headers: tag('googlebot: nofollow'), verdict: NOFOLLOW },
  { name: 'a header for another', headers: tag('otherbot: noindex, nofollow'), verdict: 'true' },
  {
    name: 'a header for another, then for Googlebot',
    headers: tag('otherbot: noindex, googlebot: nofollow'),
    verdict: NOFOLLOW,
  },
  {
    name: 'several headers',
    lane: 'both',
    headers: tag(['noarchive', 'nofollow', 'googlebot: noindex']),
    verdict: NONE,
  },
  { name: 'a header of snippets', headers: tag('max-snippet:0, max-image-preview:large'), verdict: 'true' },
  {
    name: 'a header with a day that is over',
    headers: tag('unavailable_after: 25 Jun 2020 15:00:00 PST'),
    verdict: NOINDEX,
  },
  {
    name: 'a header with a day to come, whose colons name no crawler',
    headers: tag('unavailable_after: 25 Jun 2199 15:00:00 PST, nofollow'),
    verdict: NOFOLLOW,
  },
  {
    name: 'a header with a day after a comma',
    headers: tag('unavailable_after: Friday, 25-Jun-99 15:00:00 GMT'),
    verdict: NOINDEX,
  },
  { name: 'an empty header', lane: 'both', headers: tag(''), verdict: 'true' },
  {
    name: 'header and meta',
    lane: 'both',
    head: meta('robots', 'noindex'),
    headers: tag('nofollow'),
    verdict: NONE,
    evidence: ['X-Robots-Tag: nofollow', 'robots: noindex'],
  },

  { name: 'not there', lane: 'both', status: 404, verdict: NOINDEX, evidence: ['HTTP 404'] },
  { name: 'gone', status: 410, verdict: NOINDEX, evidence: ['HTTP 410'] },
  {
    name: 'in trouble, which says nothing of the page',
    lane: 'both',
    status: 503,
    verdict: 'null: not-checked',
    fetched: 'true',
  },

  {
    name: 'to Bing what is for Googlebot',
    head: meta('googlebot', 'noindex'),
    verdict: 'true',
    engine: 'bing',
  },
  { name: 'to Bing what is for it', head: meta('bingbot', 'noindex'), verdict: NOINDEX, engine: 'bing' },
  {
    name: 'to Bing what is for msnbot',
    lane: 'both',
    headers: tag('msnbot: nofollow'),
    verdict: NOFOLLOW,
    engine: 'bing',
  },
  {
    name: 'to Yandex both, of which what allows wins',
    lane: 'both',
    head: meta('robots', 'noindex') + meta('yandex', 'index'),
    verdict: 'true',
    engine: 'yandex',
  },
  { name: 'to Yandex what forbids alone', head: meta('yandex', 'none'), verdict: NONE, engine: 'yandex' },
  {
    name: 'to Yandex a day, which it does not know',
    head: meta('robots', 'unavailable_after: 2020-01-01'),
    verdict: 'true',
    engine: 'yandex',
  },
];

/** What the popup says of such a link. */
export const PAGE_WORDS: Readonly<Record<string, RegExp>> = {
  true: /^counts$/,
  false: /^does not count: /,
  null: /^(counts, as far as the page says|may count: (not all is known|served as noindex))$/,
};
