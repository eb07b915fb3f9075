import { describe, expect, it } from 'vitest';
import {
  replaceTargets,
  withExpected,
  withOrderDetails,
  withTags,
  withTargetKind,
} from '../../../../utils/posts/bulk-edit.ts';
import { aBaseline, aPost } from './build.ts';

const record = (id: string, url: string, page = `https://blog.test/${id}`) => ({
  id,
  post: aPost({ url: page, expect: { target: { kind: 'page', url } } }),
});

describe('targets after a move', () => {
  const replaced = (from: string, to: string, ...urls: readonly string[]) => {
    const records = urls.map((url, i) => record(String(i), url));
    const { changed } = replaceTargets(records, records, from, to);
    return changed.map((each) => `${each.from} > ${each.to}`);
  };

  it.each<[string, string, string, string[]]>([
    [
      'https://old.example/',
      'https://new.example/',
      'https://old.example/a?b#c',
      ['https://old.example/a?b#c > https://new.example/a?b#c'],
    ],
    [
      'https://old.example',
      'https://new.example',
      'https://old.example/a',
      ['https://old.example/a > https://new.example/a'],
    ],
    ['https://old.example', 'https://new.example', 'https://old.example.org/a', []],
    ['https://old.example/a', 'https://old.example/b', 'https://old.example/ab', []],
    [
      'https://old.example/a',
      'https://old.example/b',
      'https://old.example/a',
      ['https://old.example/a > https://old.example/b'],
    ],
    ['https://old.example/', 'https://old.example/', 'https://old.example/a', []],
    ['', 'https://new.example/', 'https://old.example/a', []],
  ])('that begin with %s begin with %s: %s', (from, to, url, result) => {
    expect(replaced(from, to, url)).toEqual(result);
  });

  it('stay where another post has the new one, or two would', () => {
    const [a, b, c] = [
      record('a', 'https://old.example/x', 'https://blog.test/'),
      record('b', 'https://new.example/x', 'https://blog.test/'),
      record('c', 'https://old.example/x', 'https://other.test/'),
    ];
    const { changed, taken } = replaceTargets(
      [a, c],
      [a, b, c],
      'https://old.example/',
      'https://new.example/',
    );
    expect([changed.map((one) => one.record), taken.map((one) => one.record)]).toEqual([[c], [a]]);
  });

  it('that would be none are refused', () => {
    const a = record('a', 'https://old.example/x');
    expect(replaceTargets([a], [a], 'https://', 'javascript:')).toEqual({
      changed: [],
      taken: [],
      isUnreadable: true,
    });
  });

  it('that are a domain stay', () => {
    const a = { id: 'a', post: aPost({ expect: { target: { kind: 'domain', name: 'old.example' } } }) };
    expect(replaceTargets([a], [a], 'old', 'new').changed).toEqual([]);
  });
});

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
