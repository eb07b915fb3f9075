import { describe, expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';
import { pageOf } from './in-words.ts';
import { OBSTACLES, POSTS_LIKE_OBSTACLES } from './obstacle-pages.ts';
import { answerObstacles, findingInShort, postSeenAt, SIGNS_FOUND } from './obstacle-site.ts';

/** What stands where a post should be is said as what it is; and posts that look like it are posts. */
inEachEngine('what stands where a post should be', answerObstacles, (engine) => {
  const asked = (path: string) => {
    const url = engine.origin() + path;
    return { url, way: 'fetched', domains: [], robotsTxt: null, post: postSeenAt(url) } as const;
  };

  describe('is unknown, and why', () => {
    const read = engine.readAll(() => OBSTACLES.map((_, i) => asked(`/obstacle/${i}/a-post`)));
    it.each(OBSTACLES.map(({ name, code }, i) => [name, code, i] as const))('%s: %s', (_, code, i) => {
      expect(findingInShort(read(i).finding)).toBe(`unknown: ${code}`);
    });
  });

  const posts = Object.entries(POSTS_LIKE_OBSTACLES);
  describe('seems to have lost its link where it has none', () => {
    const read = engine.readAll(() => posts.map(([file]) => asked(`/post/${file}`)));
    it.each(posts.map(([file, name], i) => [file, name, i] as const))('%s, %s', (_file, _name, i) => {
      expect(findingInShort(read(i).finding)).toBe('seems-lost: link-removed');
    });
  });

  describe('has kept it where it has it', () => {
    const read = engine.readAll(() => posts.map(([file]) => asked(`/with-link/${file}`)));
    it.each(posts.map(([file, name], i) => [file, name, i] as const))('%s, %s', (_file, _name, i) => {
      expect(findingInShort(read(i).finding)).toBe('kept: ');
    });
  });

  const signs = engine.readAll(() => [asked('/signs')]);
  it('is told by signs, of which data and what is not shown are none', () => {
    expect(pageOf(signs(0)).signs).toEqual(SIGNS_FOUND);
  });
});
