import { generatePage } from './generate.ts';
import { type Random, random } from './random.ts';
import { words } from './words.ts';

/** The expected target of the benchmarks' guest posts. */
export const TARGET = 'https://harborlight.example/guide';

const LINK = `<p>As <a href="${TARGET}">the guide</a> says.</p>`;

/**
 * Makes the HTML of one of many pages of a blog. Their sizes vary as those of real
 * pages do (log-normal; the median of 553 real ones is 102 kB with 141 links, a
 * fifth of it scripts and styles): mostly 50 to 200 kB, with 100 to 400 links.
 *
 * @param number the same number gives the same page
 */
export function guestPage(number: number): string {
  const dice = random(number);
  const times = 2 ** (normal(dice) / 2);
  const inside = [
    `<style>${rules(dice, 300 * times)}</style>`,
    // The links of a page whose canonical is another page would not count.
    generatePage(Math.round(230 * times), number).replace('href="/archive"', 'href=""'),
    `<article>${LINK}${paragraphs(dice, 60 * times)}</article>`,
    `<script>window.state = ${JSON.stringify(words(dice, Math.round(1500 * times)).split(' '))}</script>`,
  ];
  return inside.join('\n');
}

/** Makes the HTML of a page of about so many bytes, mostly links and the elements around them. */
export function largePage(bytes: number): string {
  const page = generatePage(Math.floor(bytes / 236));
  return `${page}${LINK}<!--${'.'.repeat(Math.max(0, bytes - page.length - 200))}-->`;
}

/** A nearly normal random number with mean 0 and deviation 1: the sum of twelve uniform ones. */
function normal(dice: Random): number {
  return Array.from({ length: 12 }, () => dice.whole(1000) / 1000).reduce((sum, each) => sum + each, -6);
}

function rules(dice: Random, count: number): string {
  const one = () => `.${words(dice, 1)} .${words(dice, 1)}{margin:${dice.whole(20)}px;color:#333}`;
  return Array.from({ length: count }, one).join('\n');
}

function paragraphs(dice: Random, count: number): string {
  return Array.from({ length: count }, () => `<p>${words(dice, 40)}.</p>`).join('\n');
}
