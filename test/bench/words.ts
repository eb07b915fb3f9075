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

/** Some words in a row. */
export function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => LIST[random.whole(LIST.length)]).join(' ');
}

/** A host of the web; a few are met again and again. */
export function host(random: Random, among = 50_000): string {
  const n = random.popular(among);
  const sub = n % 3 === 0 ? 'www.' : n % 7 === 0 ? 'blog.' : '';
  return `${sub}${LIST[n % LIST.length]}-${n}.${['com', 'org', 'net', 'de', 'co.uk'][n % 5]}`;
}

/** An href as pages write them: three of five stay on the site, half of those relative. */
export function href(random: Random): string {
  const path = words(random, 1 + random.whole(3)).replaceAll(' ', '-');
  const query = random.chance(15) ? `?id=${random.whole(10_000)}&amp;ref=${LIST[random.whole(9)]}` : '';
  if (random.chance(2)) return random.pick(['#top', 'mailto:me@example.org', 'javascript:void(0)']);
  if (random.chance(30)) return `/${path}/${random.whole(1000)}${query}`;
  if (random.chance(40)) return `http://localhost/${path}.html${query}`;
  return `https://${host(random)}/${path}/${query}`;
}

/** A rel attribute, or none as most links have none. */
export function rel(random: Random): string {
  return random.chance(35) ? ` rel="${random.pick(REL)}"` : '';
}
