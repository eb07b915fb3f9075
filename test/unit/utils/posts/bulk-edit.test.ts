import { expect, it } from 'vitest';
import {
  withExpected,
  withOrderDetails,
  withTags,
  withTargetKind,
} from '../../../../utils/posts/bulk-edit.ts';
import { aBaseline, aPost } from './build.ts';

it('the target becomes its domain, and again the page to which the link led', () => {
  const post = aPost({ expect: { target: { kind: 'page', url: 'https://www.example.com/a' } } });
  const wide = withTargetKind(post, 'domain');
  expect(wide.expect.target).toEqual({ kind: 'domain', name: 'example.com' });
  expect(withTargetKind(wide, 'page').expect.target).toEqual({ kind: 'page', url: post.baseline?.target });
  expect(withTargetKind(post, 'page')).toBe(post);
  const elsewhere = { ...wide, baseline: aBaseline({ target: 'https://other.example/' }) };
  expect(withTargetKind(elsewhere, 'page')).toBe(elsewhere);
});

it('terms, order and tags change, and all else stays', () => {
  const post = aPost({ tags: ['a', 'b'], cost: '120 EUR' });
  expect(withExpected(post, { rel: ['sponsored'] })).toEqual({
    ...post,
    expect: { ...post.expect, rel: ['sponsored'] },
  });
  expect(withOrderDetails(post, { supplier: 'Agency' })).toEqual({ ...post, supplier: 'Agency' });
  expect(withTags(post, { add: ['b', 'c'], remove: ['a'] }).tags).toEqual(['b', 'c']);
  expect(withTags(post, { add: ['b'] })).toBe(post);
});
