import { type Random, random } from './random.ts';
import { href, rel, words } from './words.ts';

/**
 * Makes the HTML of a page with this many links, about five elements per link, like a blog's archive.
 *
 * @param seed the same seed gives the same page
 */
export function generatePage(links: number, seed = links): string {
  const dice = random(seed);
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${links} links</title><meta name="robots" content="index, follow"><link rel="canonical" href="/archive"></head><body>`;
  const parts = [head];
  let left = links;
  const add = (block: Block) => {
    const many = Math.min(block.links, left);
    const inside = Array.from({ length: many }, (_, i) => block.item(dice, anchor(dice), i)).join('');
    parts.push(block.around(inside, dice));
    left -= many;
  };
  add(NAVIGATION);
  while (left > FOOTER.links) add(dice.chance(8) ? SHARE : dice.pick([ARTICLE, ARTICLE, ASIDE, COMMENTS]));
  add(FOOTER);
  return `${parts.join('\n')}</body></html>`;
}

/** A part of the page. */
interface Block {
  readonly links: number;
  /** The HTML around one link; `place` counts from 0. */
  item(random: Random, anchor: string, place: number): string;
  around(inside: string, random: Random): string;
}

const NAVIGATION: Block = {
  links: 20,
  item: (_, a) => `\n    <li class="item">${a}</li>`,
  around: (inside) =>
    `<header class="top"><div class="bar"><nav aria-label="Main"><ul>${inside}\n</ul></nav></div></header>`,
};

const ARTICLE: Block = {
  links: 10,
  item: (random, a, place) =>
    place === 0
      ? `<h2>${a}</h2><div class="meta"><span>${words(random, 3)}</span><span>${random.whole(30)} May</span></div>`
      : `<p>${words(random, 12)} <b>${words(random, 1)}</b> ${a} ${words(random, 8)} <em>${words(random, 2)}</em>.</p>`,
  around: (inside) => `<div class="post"><div class="body"><section>\n${inside}</section></div></div>`,
};

const ASIDE: Block = {
  links: 8,
  item: (random, a) => `<li><div class="card"><span>${words(random, 2)}</span> ${a}<br></div></li>`,
  around: (inside, random) => `<aside><h3>${words(random, 2)}</h3><ul>${inside}</ul></aside>`,
};

const COMMENTS: Block = {
  links: 5,
  item: (random, a) =>
    `<article class="comment"><div class="by">${a}<span>${words(random, 1)}</span></div><p>${words(random, 25)}</p></article>`,
  around: (inside) => `<section class="comments">${inside}</section>`,
};

/** A web component; half of them have a closed shadow root. */
const SHARE: Block = {
  links: 3,
  item: (random, a) => `<div><span>${words(random, 1)}</span>${a}</div>`,
  around: (inside, random) =>
    `<share-box><template shadowrootmode="${random.pick(['open', 'closed'])}">${inside}</template></share-box>`,
};

const FOOTER: Block = {
  links: 15,
  item: (_, a) => `<li><span>${a}</span></li>`,
  around: (inside) => `<footer><div class="wide"><ul>\n${inside}\n</ul></div></footer>`,
};

/** A link as pages have them: most contain words; some markup, white space to collapse, or only an image. */
function anchor(random: Random): string {
  const open = `<a href="${href(random)}"${rel(random)}${random.chance(25) ? ' target="_blank"' : ''}${random.chance(40) ? ' class="link"' : ''}>`;
  if (random.chance(60)) return `${open}${words(random, 1 + random.whole(5))}</a>`;
  if (random.chance(40)) return `${open}<span>${words(random, 2)}</span> <b>${words(random, 1)}</b></a>`;
  if (random.chance(50)) return `${open}\n      ${words(random, 3)}\n    </a>`;
  return `${open}<img src="data:," alt="${words(random, 2)}" width="20" height="20"></a>`;
}
