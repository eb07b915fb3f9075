import { describe, expect, it } from 'vitest';
import { stateAfter, stateInShort } from './after-checks.ts';
import { inEachEngine } from './in-each-engine.ts';
import { pageOf } from './in-words.ts';
import { OBSTACLES, POSTS_LIKE_OBSTACLES } from './obstacle-pages.ts';
import { answerObstacles, findingInShort, NOTICES, postSeenAt, SIGNS_FOUND } from './obstacle-site.ts';

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
  const withLink = engine.readAll(() => posts.map(([file]) => asked(`/with-link/${file}`)));
  const without = engine.readAll(() => posts.map(([file]) => asked(`/post/${file}`)));
  describe('has kept its link where it has it', () => {
    it.each(posts.map(([file, name], i) => [file, name, i] as const))('%s, %s', (_file, _name, i) => {
      expect(findingInShort(withLink(i).finding)).toBe('kept: ');
    });
  });

  describe('seems to have lost its link where it is the page that had it, however short', () => {
    it.each(posts.map(([file, name], i) => [file, name, i] as const))('%s, %s', (file, _name, i) => {
      const post = postSeenAt(`${engine.origin()}/post/${file}`);
      const [before, after] = [withLink(i).observed, without(i).observed];
      expect(stateInShort(stateAfter(post, [before, after]))).toBe('seems-lost: link-removed');
    });
  });

  const walls = Object.keys(NOTICES);
  describe('is unknown where anything else stands in the place of the page', () => {
    const read = engine.readAll(() => walls.map((_, i) => asked(`/notice/${i}`)));
    it.each(walls.map((name, i) => [name, i] as const))('%s', (_, i) => {
      const url = `${engine.origin()}/notice/${i}`;
      const [article, notice] = [pageOf(withLink(0)), read(i).observed];
      const never = stateAfter(postSeenAt(url), [notice, notice]);
      const seen = stateAfter(postSeenAt(url), [article, notice, notice]);
      expect([never.verdict === 'lost', seen.verdict]).toEqual([false, 'unknown']);
    });
  });

  const signs = engine.readAll(() => [asked('/signs')]);
  it('is told by signs, of which data and what is not shown are none', () => {
    expect(pageOf(signs(0)).signs).toEqual(SIGNS_FOUND);
  });
});
