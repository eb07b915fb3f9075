import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { FoundLink, PostReasonCode } from '../../../../utils/posts/check.ts';
import { acceptedPost, plannedPost, watchedPost } from '../../../../utils/posts/create.ts';
import type { ExpectedRel } from '../../../../utils/posts/post.ts';
import { guestPostSchema } from '../../../../utils/posts/schema.ts';
import { aCheck, aPost } from '../../build-post.ts';

const LINK: FoundLink = {
  href: 'https://example.com/guide',
  target: 'https://example.com/guide',
  rawRel: null,
  text: 'The guide',
  position: 'content',
  jsOnly: null,
  framed: false,
};

describe('a link that is watched', () => {
  it('is expected as it is', () => {
    const post = watchedPost('https://blog.test/post#part', LINK, 5);
    expect(post).toMatchObject({
      url: 'https://blog.test/post',
      planned: false,
      added: 5,
      baseline: { ...LINK, at: 5 },
      expect: {
        target: { kind: 'page', url: LINK.target },
        rel: 'followed',
        anchor: { kind: 'exact', text: 'The guide' },
        indexable: true,
      },
    });
    expect(v.is(guestPostSchema, post)).toBe(true);
  });

  it('of a picture without a text is expected with any', () => {
    expect(watchedPost('https://blog.test/', { ...LINK, text: '' }, 5).expect.anchor).toEqual({
      kind: 'any',
    });
  });

  it.each([
    ['nofollow', ['nofollow']],
    ['UGC noopener  sponsored', ['ugc', 'sponsored']],
    ['noopener', 'followed'],
    // Search engines part values by commas, too.
    ['ugc,nofollow', ['nofollow', 'ugc']],
  ])('with rel %j is expected to be %j', (rawRel, rel) => {
    expect(watchedPost('https://blog.test/', { ...LINK, rawRel }, 5).expect.rel).toEqual(rel);
  });
});

it('one that is planned may lead to any page of the domain', () => {
  const post = plannedPost('https://blog.test/', 'example.com', 5);
  expect(post).toMatchObject({ planned: true, baseline: null });
  expect(post.expect.target).toEqual({ kind: 'domain', name: 'example.com' });
  expect(v.is(guestPostSchema, post)).toBe(true);
});

it.each<[string, PostReasonCode, ExpectedRel, ExpectedRel]>([
  ['a page that says nofollow', 'page-nofollow', 'followed', 'any'],
  ['a frame', 'in-frame', 'followed', 'any'],
  ['a frame, and was to be sponsored', 'in-frame', ['sponsored'], ['sponsored']],
])('a link that is accepted in %s is not asked to be followed', (_, code, before, after) => {
  const check = aCheck({ link: LINK, reasons: [{ code, evidence: '' }] });
  expect(acceptedPost(aPost({}, { rel: before }), check, 9)?.expect).toMatchObject({
    rel: after,
    indexable: false,
  });
});

describe('what was found is accepted', () => {
  const link = { ...LINK, target: 'https://example.com/other', rawRel: 'nofollow', text: 'here' };

  it('where it was not as agreed, and nowhere else', () => {
    const reasons = [{ code: 'rel-added', evidence: 'nofollow' } as const];
    const post = acceptedPost(aPost(), aCheck({ link, reasons }), 9);
    expect(post?.expect).toEqual({ ...aPost().expect, rel: ['nofollow'] });
    expect(post?.baseline).toEqual({ ...link, at: 9 });
  });

  it('in all that was not', () => {
    const codes = ['target-changed', 'anchor-changed', 'page-noindex'] as const;
    const reasons = codes.map((code) => ({ code, evidence: '' }));
    const before = aPost({ planned: true }, { anchor: { kind: 'contains', text: 'guide' } });
    expect(acceptedPost(before, aCheck({ link, reasons }), 9)).toMatchObject({
      planned: false,
      expect: {
        target: { kind: 'page', url: 'https://example.com/other' },
        rel: 'followed',
        anchor: { kind: 'exact', text: 'here' },
        indexable: false,
      },
    });
  });

  it('not where nothing was found', () => {
    expect(acceptedPost(aPost(), aCheck({ link: null }), 9)).toBe(null);
  });
});
