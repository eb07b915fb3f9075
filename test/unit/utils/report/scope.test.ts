import { expect, it } from 'vitest';
import { reportScopes, scopeKey } from '../../../../utils/report/scope.ts';
import { own } from '../../build.ts';
import { aPost, aPostRecord } from '../../build-post.ts';

const target = (name: string) => ({ target: { kind: 'domain', name } as const });
const records = [
  aPostRecord(null, aPost({ tags: ['q3', 'b'] }), { id: 'page' }),
  aPostRecord(null, aPost({ tags: ['q3'] }, target('=shop.example.com')), { id: 'shop' }),
  aPostRecord(null, aPost({}, target('example.org/blog/')), { id: 'blog' }),
  aPostRecord(null, aPost({}, target('other.example')), { id: 'other' }),
];

it('a report can be about all, each domain and each tag, and what was chosen', () => {
  const domains = own('example.com', '=shop.example.com', 'example.org', 'unused.example');
  const found = reportScopes(records, domains, ['blog', 'gone', 'page']);
  expect(found.map(({ scope, ids }) => [scopeKey(scope), ids.join()])).toEqual([
    ['chosen', 'blog,page'],
    ['all', 'page,shop,blog,other'],
    ['domain:example.com', 'page'],
    ['domain:=shop.example.com', 'shop'],
    ['domain:example.org', 'blog'],
    ['tag:b', 'page'],
    ['tag:q3', 'page,shop'],
  ]);
});

it('a report can be about all where there is nothing', () => {
  expect(reportScopes([], [], null).map(({ scope }) => scopeKey(scope))).toEqual(['all']);
});
