import { expect, it } from 'vitest';
import { PLAIN_PLACES } from '../../../../../utils/ui/posts/list-row.ts';
import { rowCache } from '../../../../../utils/ui/posts/row-cache.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

const record = (id: string, expires: number | null = null) =>
  aPostRecord(aCheck(), aPost({ url: `https://${id}.test/`, expires }), { id });
const sources = {
  titles: new Map<string, string>(),
  isReachable: () => true,
  places: PLAIN_PLACES,
  now: 1000,
};

it('a row is made once for its record, and again where its title becomes known or its agreement ends', () => {
  const rowsOf = rowCache();
  const records = [record('a'), record('b', 2000)];
  const [a, b] = rowsOf(records, sources);
  expect(rowsOf([...records].reverse(), { ...sources, now: 1999 })).toEqual([b, a]);
  expect(rowsOf(records, { ...sources, now: 1999 })[1]).toBe(b);
  const titled = rowsOf(records, { ...sources, titles: new Map([['https://a.test/', 'A title']]) });
  expect([titled[0]?.page, titled[1] === b]).toEqual(['A title', true]);
  const ended = rowsOf(records, { ...sources, now: 2000 });
  expect([ended[1]?.state, ended[0] === a]).toEqual(['expired', false]);
  expect(rowsOf(records, { ...sources, now: 1500 })[1]?.state).toBe('kept');
});

it('all rows are made again where other sites may be reached', () => {
  const rowsOf = rowCache();
  const records = [record('a')];
  rowsOf(records, sources);
  expect(rowsOf(records, { ...sources, isReachable: () => false })[0]?.reachable).toBe(false);
});
