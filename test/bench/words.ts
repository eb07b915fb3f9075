import type { Random } from './random.ts';

const WORDS =
  'light page read link site blog post guest note list news travel city food guide review price best free open store market team work data plan garden paper house river winter summer music film book story school health train';
const LIST = WORDS.split(' ');

const REL = [
  'nofollow',
  'noopener',
  'noopener noreferrer',
  'nofollow noopener',
  'ugc nofollow',
  'sponsored',
  'external nofollow',
] as const;

/** So many random words, separated by spaces. */
export function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => LIST[random.whole(LIST.length)]).join(' ');
}

/**
 * A random host; a few of them come very often.
 *
 * @param among how many hosts there are
 */
export function host(random: Random, among = 50_000): string {
  const n = random.popular(among);
  const sub = n % 3 === 0 ? 'www.' : n % 7 === 0 ? 'blog.' : '';
  return `${sub}${LIST[n % LIST.length]}-${n}.${['com', 'org', 'net', 'de', 'co.uk'][n % 5]}`;
}

/** A random `href`, escaped for HTML: about three of five stay on the site, half of those are relative. */
export function href(random: Random): string {
  const path = words(random, 1 + random.whole(3)).replaceAll(' ', '-');
  const query = random.chance(15) ? `?id=${random.whole(10_000)}&amp;ref=${LIST[random.whole(9)]}` : '';
  if (random.chance(2)) return random.pick(['#top', 'mailto:me@example.org', 'javascript:void(0)']);
  if (random.chance(30)) return `/${path}/${random.whole(1000)}${query}`;
  if (random.chance(40)) return `http://localhost/${path}.html${query}`;
  return `https://${host(random)}/${path}/${query}`;
}

/** A random `rel` attribute for HTML; empty for two of three links. */
export function rel(random: Random): string {
  return random.chance(35) ? ` rel="${random.pick(REL)}"` : '';
}
