import { describe, expect, it } from 'vitest';
import { firstChecks } from '../../../../../utils/ui/posts/first-checks.ts';
import { listRow } from '../../../../../utils/ui/posts/list-row.ts';
import { slowHost } from '../../../../../utils/ui/slow-host.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

const rowOf = (url: string, check = false, isReachable = true, record = {}) =>
  listRow(
    aPostRecord(check ? aCheck() : null, aPost({ url }), { id: url, ...record }),
    '',
    () => isReachable,
    0,
  );
const rows = (left: number, checked: number) => [
  ...Array.from({ length: left }, (_, i) => rowOf(`https://${i % 2 ? 'one' : `b${i}`}.test/${i}`)),
  ...Array.from({ length: checked }, (_, i) => rowOf(`https://done.test/${i}`, true)),
];

describe('first checks', () => {
  it('are told from those that wait, and end with the last', () => {
    const begun = firstChecks(rows(4, 3), null, 1000);
    expect(begun).toMatchObject({ total: 4, left: 4, startedAt: 1000, busiest: 2, busiestHost: 'one.test' });
    const later = firstChecks(rows(1, 6), begun, 2000);
    expect(later).toMatchObject({ total: 4, left: 1, stretch: { at: 1000, left: 4 } });
    expect(firstChecks(rows(0, 7), later, 3000)).toBeNull();
  });

  it('are more where others are added meanwhile', () => {
    const begun = firstChecks(rows(4, 0), null, 1000);
    const half = firstChecks(rows(2, 2), begun, 2000);
    expect(firstChecks(rows(5, 2), half, 3000)).toMatchObject({
      total: 7,
      left: 5,
      stretch: { at: 3000, left: 5 },
    });
  });

  it('are none of those that cannot be reached, or are in a run', () => {
    const others = [
      rowOf('https://far.test/', false, false),
      rowOf('https://run.test/', false, true, { wanted: 'run' }),
    ];
    expect(firstChecks(others, null, 0)).toBeNull();
  });
});

it.each([
  ['most pages', { left: 40, busiest: 30 }, 'blog.test'],
  ['few pages', { left: 4, busiest: 4 }, null],
  ['no more than its share', { left: 400, busiest: 10 }, null],
  ['most pages of a run that rests', { left: 40, busiest: 30, stopped: true }, null],
])('a host with %s is or is not what makes a run slow', (_, run, host) => {
  expect(slowHost({ stopped: false, busiestHost: 'blog.test', ...run })).toBe(host);
});
