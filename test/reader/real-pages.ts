import { describe, expect, it } from 'vitest';
import { obstacleOf } from '../../utils/posts/obstacles/obstacle.ts';
import { alternate } from '../browser/each-browser.ts';
import { answerTruePages, differences, servedAt, type TruePage, truePages } from '../browser/real-pages.ts';
import { type Asked, inEachEngine } from './in-each-engine.ts';
import { pageOf } from './in-words.ts';
import type { ReaderAnswer } from './question.ts';
import { followedLink, LINKED_NOWHERE, mayBeSaid, realPostAt, TRUE_OBSTACLES } from './real-post.ts';

/**
 * Real pages give exactly the facts that independent parsers found in them, open
 * and fetched; none is taken for an obstacle; and as guest posts they have the
 * links that they have.
 *
 * @param choose picks those that are read; by `npm test` half of them in each engine
 */
export function readRealPages(choose: (pages: readonly TruePage[]) => readonly TruePage[]): void {
  const all = truePages();
  const chosen = choose(all);
  if (chosen.length === 0) it.skip('real pages, which are not here');
  else
    inEachEngine('real pages', answerTruePages(all), (engine, kind) => {
      const pages = alternate(chosen, kind);
      const urlOf = (page: TruePage) => servedAt(page, all.indexOf(page), engine.origin());
      const readAs = (way: Asked['way'], of = pages, postOf = (_: TruePage): Asked['post'] => null) => {
        const read = engine.readAll(() =>
          of.map((page) => ({ url: urlOf(page), way, domains: [], post: postOf(page) ?? null })),
        );
        return of.map((page, i) => ({ page, name: page.name, answer: () => read(i) }));
      };

      describe('open in a tab', () => {
        it.each(readAs('live'))('$name', ({ page, answer }) => {
          expect(differencesOf(page, answer(), true)).toEqual([]);
        });
      });

      describe('fetched, and compared with a post whose link they do not have', () => {
        const rows = readAs('fetched', pages, (page) => realPostAt(urlOf(page), LINKED_NOWHERE));
        it.each(rows)('$name', ({ page, answer }) => {
          expect(differencesOf(page, answer(), false)).toEqual([]);
        });
        it.each(rows)('$name is no obstacle, unless it is one', ({ page, name, answer }) => {
          const { page: facts, signs, head } = pageOf(answer());
          const obstacle = signs && obstacleOf({ title: facts.title, signs, head, url: urlOf(page) });
          expect(obstacle?.kind).toBe(TRUE_OBSTACLES[name]);
        });
        it.each(rows)('$name seems to have lost it, or cannot tell', ({ answer }) => {
          expect(answer().finding?.verdict).toMatch(/^(seems-lost|unknown)$/);
        });
      });

      describe('compared with a post whose link they have', () => {
        const withLink = pages.filter((page) => followedLink(page) !== null);
        const rows = readAs('fetched', withLink, (page) => realPostAt(urlOf(page), followedLink(page) ?? ''));
        it.each(rows)('$name keeps it', ({ page, answer }) => {
          const { verdict, reasons } = answer().finding ?? {};
          expect([verdict, reasons, mayBeSaid(verdict ?? '', page)]).toEqual([verdict, reasons, true]);
        });
      });
    });
}

function differencesOf(truth: TruePage, answer: ReaderAnswer, scripting: boolean): string[] {
  const { page, links } = pageOf(answer);
  const own = links.filter(({ frame }) => frame === null);
  return differences(truth, page, own, scripting);
}
