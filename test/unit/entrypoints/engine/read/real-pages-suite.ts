import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '../../../../../utils/drive/site.ts';
import type { FetchedPost } from '../../../../../utils/posts/fetched-post.ts';
import { comparePost } from '../../../../../utils/posts/judge.ts';
import type { ObservedPage } from '../../../../../utils/posts/observation.ts';
import { obstacleOf } from '../../../../../utils/posts/obstacles/obstacle.ts';
import {
  differences,
  servedAt,
  servePages,
  type TruePage,
  truePages,
} from '../../../../browser/real-pages.ts';
import {
  followedLink,
  LINKED_NOWHERE,
  mayBeSaid,
  realPostAt,
  TRUE_OBSTACLES,
} from '../../../../reader/real-post.ts';
import { inBatches, look } from './by-engine.ts';

/**
 * Real pages give the engine exactly the facts that independent parsers found in them, and as guest posts they
 * have the links that they have: what the reader lane asserts of both browsers' engines.
 *
 * @param choose picks those that are read
 */
export function readRealPagesByEngine(choose: (pages: readonly TruePage[]) => readonly TruePage[]): void {
  const all = truePages();
  const pages = choose(all);
  describe.skipIf(pages.length === 0)('real pages, read by the engine', () => {
    let site: Site;
    let fetched: FetchedPost[] = [];
    const urlOf = (page: TruePage) => servedAt(page, all.indexOf(page), site.origin);
    const pageOf = (i: number): ObservedPage => {
      const observation = fetched[i]?.observation;
      if (observation?.kind !== 'page') throw new Error(JSON.stringify(observation));
      return observation;
    };

    beforeAll(async () => {
      site = await servePages(all);
      fetched = await inBatches(pages, (page) => look(realPostAt(urlOf(page), LINKED_NOWHERE)));
    }, 1_200_000);
    afterAll(() => site?.close());

    const rows = pages.map((page, i) => ({ page, name: page.name, i }));
    it.each(rows)('$name', ({ page, i }) => {
      const { page: facts, links } = pageOf(i);
      expect(differences(page, facts, links, false)).toEqual([]);
    });
    it.each(rows)('$name is no obstacle, unless it is one', ({ page, name, i }) => {
      const { page: facts, signs, head } = pageOf(i);
      const obstacle = signs && obstacleOf({ title: facts.title, signs, head, url: urlOf(page) });
      expect(obstacle?.kind).toBe(TRUE_OBSTACLES[name]);
    });
    it.each(rows)('$name seems to have lost a link that it does not have, or cannot tell', ({ page, i }) => {
      const { verdict } = comparePost(realPostAt(urlOf(page), LINKED_NOWHERE), pageOf(i));
      expect(verdict).toMatch(/^(seems-lost|unknown)$/);
    });
    const withLink = rows.filter(({ page }) => followedLink(page) !== null);
    it.each(withLink)('$name keeps a link that it has', ({ page, i }) => {
      const { verdict, reasons } = comparePost(realPostAt(urlOf(page), followedLink(page) ?? ''), pageOf(i));
      expect([verdict, reasons, mayBeSaid(verdict, page)]).toEqual([verdict, reasons, true]);
    });
  });
}
