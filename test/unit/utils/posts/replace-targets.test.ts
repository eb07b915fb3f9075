import { describe, expect, it } from 'vitest';
import { replaceTargets } from '../../../../utils/posts/replace-targets.ts';
import { aPost } from './build.ts';

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
    [
      'https://old.example/',
      'https://new.example',
      'https://old.example/a',
      ['https://old.example/a > https://new.example/a'],
    ],
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

  it.each<[string, string, string, string | null]>([
    ['old.example', 'https://old.example/', 'https://new.example/', 'new.example'],
    ['old.example', 'https://www.old.example', 'https://www.new.example', 'new.example'],
    ['old.example', 'old.example', 'new.example', 'new.example'],
    ['old.example', 'http://old.example/', 'https://new.example/blog', 'new.example/blog/'],
    ['old.example/blog/', 'https://old.example/', 'https://new.example', 'new.example/blog/'],
    ['old.example/blog/', 'https://old.example/blog', 'https://blog.new.example', 'blog.new.example'],
    ['=www.old.example', 'https://www.old.example/', 'https://www.new.example/', '=www.new.example'],
    // Only a part of it moves, or another site does.
    ['old.example', 'https://old.example/blog/', 'https://new.example/', null],
    ['old.example', 'https://shop.old.example/', 'https://new.example/', null],
    ['=www.old.example', 'https://old.example/', 'https://new.example/', null],
    ['old.example', 'old', 'new', null],
  ])('that are the domain %s move with it from %s to %s', (name, from, to, result) => {
    const a = { id: 'a', post: aPost({ expect: { target: { kind: 'domain', name } } }) };
    const { changed, isUnreadable } = replaceTargets([a], [a], from, to);
    expect(isUnreadable).toBe(false);
    expect(changed.map(({ post }) => post.expect.target)).toEqual(
      result === null ? [] : [{ kind: 'domain', name: result }],
    );
  });

  it.each(['javascript:x', 'mailto:me@new.example', 'https://new.example/?q=', 'https://'])(
    'that are a domain and would be none are refused: %s',
    (to) => {
      const a = { id: 'a', post: aPost({ expect: { target: { kind: 'domain', name: 'old.example' } } }) };
      expect(replaceTargets([a], [a], 'https://old.example/', to)).toMatchObject({
        changed: [],
        isUnreadable: true,
      });
    },
  );
});
