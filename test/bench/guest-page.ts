import { generatePage } from './generate.ts';
import { type Random, random } from './random.ts';
import { words } from './words.ts';

/** What the guest posts of the benchmarks should lead to. */
export const TARGET = 'https://harborlight.example/guide';

const LINK = `<p>As <a href="${TARGET}">the guide</a> says.</p>`;

/**
 * Makes one of many pages of a blog. As real pages do (the median of 553 is 102 kB
 * with 141 links, a fifth of it scripts and styles), they differ: log-normal, 50
 * to 200 kB as a rule, with a hundred to four hundred links.
 *
 * @param number which one; the same number gives the same page
 */
export function guestPage(number: number): string {
  const dice = random(number);
  const times = 2 ** (bell(dice) / 2);
  const inside = [
    `<style>${rules(dice, 300 * times)}</style>`,
    // A page that names another as its canonical has no link that counts.
    generatePage(Math.round(230 * times), number).replace('href="/archive"', 'href=""'),
    `<article>${LINK}${paragraphs(dice, 60 * times)}</article>`,
    `<script>window.state = ${JSON.stringify(words(dice, Math.round(1500 * times)).split(' '))}</script>`,
  ];
  return inside.join('\n');
}

/** Makes a page of so many bytes, nearly, most of them links and what stands around them. */
export function largePage(bytes: number): string {
  const page = generatePage(Math.floor(bytes / 236));
  return `${page}${LINK}<!--${'.'.repeat(Math.max(0, bytes - page.length - 200))}-->`;
}

/** Normal, nearly: the sum of twelve throws; 0 with a deviation of 1. */
function bell(dice: Random): number {
  return Array.from({ length: 12 }, () => dice.whole(1000) / 1000).reduce((sum, each) => sum + each, -6);
}

function rules(dice: Random, count: number): string {
  const one = () => `.${words(dice, 1)} .${words(dice, 1)}{margin:${dice.whole(20)}px;color:#333}`;
  return Array.from({ length: count }, one).join('\n');
}

function paragraphs(dice: Random, count: number): string {
  return Array.from({ length: count }, () => `<p>${words(dice, 40)}.</p>`).join('\n');
}
