import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, serve } from '../../../../../utils/drive/site.ts';
import type { FetchedPost } from '../../../../../utils/posts/fetched-post.ts';
import { HOUR } from '../../../../../utils/time.ts';
import { AGREED, type PostCase } from '../../../../browser/post-cases.ts';
import { aPost } from '../../../a-post.ts';
import { look, stateAfterSame } from './by-engine.ts';

/** What servers do to a guest post, and what the engine says of it: the same as the extension. */
export function judgePostCases(cases: Readonly<Record<string, PostCase>>): void {
  describe('a guest post, looked at by the engine', () => {
    const names = Object.keys(cases);
    const sites: Site[] = [];
    let fetched: FetchedPost[] = [];
    const postOf = (i: number) =>
      aPost({ url: `${sites[i]?.origin}/post`, expect: { ...AGREED, ...cases[names[i] ?? '']?.expect } });

    beforeAll(async () => {
      for (const { answer } of Object.values(cases)) {
        sites.push(
          await serve((request, response) => {
            if (request.url === '/robots.txt') response.writeHead(404).end();
            else answer(request, response);
          }),
        );
      }
      fetched = await Promise.all(names.map((_, i) => look(postOf(i))));
    }, 300_000);
    afterAll(() => Promise.all(sites.map((site) => site.close())));

    it.each(names.map((name, i) => [name, i] as const))('%s', (name, i) => {
      const { verdict, reasons, second = verdict } = cases[name] ?? {};
      const [came, post] = [fetched[i], postOf(i)];
      if (!came) throw new Error('It was not fetched');
      const saidAfter = (looks: number) => {
        const { verdict: said, last } = stateAfterSame(post, came, looks, HOUR);
        return [said, last?.reasons.map(({ code }) => code)];
      };
      expect(saidAfter(1)).toEqual([verdict, reasons]);
      expect(saidAfter(2)).toEqual([second, reasons]);
    });
  });
}
