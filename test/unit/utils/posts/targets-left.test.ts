import { expect, it } from 'vitest';
import { replaceTargets } from '../../../../utils/posts/replace-targets.ts';
import { commonStart, targetsLeft } from '../../../../utils/posts/targets-left.ts';
import { aPost } from './build.ts';

const to = (url: string, page = 'https://blog.test/a') => ({
  post: aPost({ url: page, expect: { target: { kind: 'page', url } } }),
});

it('says of each target that is not replaced why', () => {
  const records = [
    to('https://old.example/a'),
    to('https://old.example/b', 'https://blog.test/b'),
    to('https://new.example/b', 'https://blog.test/b'),
    { post: aPost({ expect: { target: { kind: 'domain', name: 'older.example' } } }) },
  ];
  const replacement = replaceTargets(records, records, 'https://old.example/', 'https://new.example/');
  expect(replacement.changed.map(({ record }) => records.indexOf(record))).toEqual([0]);
  expect(targetsLeft(records, replacement).map(({ record, why }) => [records.indexOf(record), why])).toEqual([
    [1, 'taken'],
    [2, 'elsewhere'],
    [3, 'elsewhere'],
  ]);
});

it.each([
  [['https://old.example/a/b', 'https://old.example/a/c'], 'https://old.example/a/'],
  [['https://old.example/ab', 'https://old.example/ac'], 'https://old.example/'],
  [['https://old.example/a/b'], 'https://old.example/a/'],
  [['https://old.example/', 'https://older.example/'], ''],
  [['https://old.example/', 'http://old.example/'], ''],
  [[], ''],
])('%j begin all with %j', (urls, start) => {
  expect(commonStart(urls)).toBe(start);
});
