import { expect, it } from 'vitest';
import type { Observation } from '../../utils/posts/observation.ts';
import { someOf } from '../bench/random.ts';
import { TEST_ALL } from '../browser/each-browser.ts';
import { answerTruePages, servedAt, truePages } from '../browser/real-pages.ts';
import { stateAfter, stateInShort } from './after-checks.ts';
import { inEachEngine } from './in-each-engine.ts';
import { pageOf } from './in-words.ts';
import type { ReaderAnswer } from './question.ts';
import { realPostAt } from './real-post.ts';

const SAMPLE = TEST_ALL ? Number.POSITIVE_INFINITY : 24;
const TARGET = 'https://garden-tools.example/offer';
/** Are no articles: they say themselves that the page was not found, so that nothing can be lost there. */
const NOT_FOUND: readonly string[] = ['wceb2026/2987.html'];
/** Asks for a page with one link more. */
const PUT_IN = 'link=put-in';

const all = truePages();
/** The same in every run. */
const sample = someOf(
  all.map((page, place) => ({ page, place, name: page.name })),
  SAMPLE,
  4,
);

/** Puts a link into the middle of a page, where that is asked for. */
function withLink(html: string, path: string): string {
  const ends = path.endsWith(PUT_IN) ? [...html.matchAll(/<\/p>/gi)] : [];
  const middle = ends[Math.floor(ends.length / 2)]?.index;
  if (middle === undefined) return html;
  return `${html.slice(0, middle)} <a href="${TARGET}">garden tools</a>${html.slice(middle)}`;
}

if (sample.length === 0) it.skip('links taken out of real pages, which are not here');
else
  inEachEngine('a link that is taken out of a real page', answerTruePages(all, withLink), (engine) => {
    const urls = () => sample.map(({ page, place }) => servedAt(page, place, engine.origin()));
    const before = engine.readAll(() =>
      urls().map((url) => ({ url: `${url}${url.includes('?') ? '&' : '?'}${PUT_IN}`, way: 'fetched' })),
    );
    const after = engine.readAll(() => urls().map((url) => ({ url, way: 'fetched' })));
    it.each(sample.map(({ name }, i) => [name, i] as const))('is lost after two looks, of %s', (name, i) => {
      const post = realPostAt(urls()[i] ?? '', TARGET);
      const [had, has] = [before(i), after(i)].map((answer) => cameFrom(post.url, answer));
      if (!had || !has) throw new Error('It was not read');
      // Where it was put into a `noscript` or a script, it is no link, and cannot be lost.
      const isLink = had.links.some(({ href }) => href === TARGET);
      const state = stateInShort(stateAfter(post, isLink ? [had, has, has] : [had]));
      if (NOT_FOUND.includes(name)) expect(state).toBe('unknown: soft-404');
      else expect(state).toMatch(isLink ? /^lost: link-removed$/ : /^(seems-lost|unknown):/);
    });
  });

/** The answer, as if it had come from the post's address. */
function cameFrom(url: string, answer: ReaderAnswer): Observation & { kind: 'page' } {
  const observed = pageOf(answer);
  return { ...observed, page: { ...observed.page, url }, head: { ...observed.head, finalUrl: url } };
}
