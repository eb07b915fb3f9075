import { describe, expect, it } from 'vitest';
import { costWords } from '../../../../../utils/i18n/costs.ts';
import type { PostVerdict } from '../../../../../utils/posts/check.ts';
import type { GuestPost } from '../../../../../utils/posts/post.ts';
import { DAY } from '../../../../../utils/time.ts';
import { filteredRows } from '../../../../../utils/ui/posts/filtered-rows.ts';
import { listRow } from '../../../../../utils/ui/posts/list-row.ts';
import { postsOverview } from '../../../../../utils/ui/posts/overview.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

const NOW = new Date(2026, 2, 31, 9).getTime();
const YESTERDAY = new Date(2026, 2, 30, 0, 0, 1).getTime();

const row = (verdict: PostVerdict | null, at: number, post: Partial<GuestPost> = {}) =>
  listRow(aPostRecord(verdict && aCheck({ verdict, at }), aPost(post)), '', () => true, NOW);

/** Made within tests: before them there are no strings. */
const allRows = () => [
  row('kept', NOW, { expires: NOW + 29 * DAY }),
  row('kept', NOW, { expires: NOW + 31 * DAY }),
  row('changed', YESTERDAY),
  row('lost', YESTERDAY, { cost: '120 EUR' }),
  row('lost', YESTERDAY - 2000, { cost: '1.200,50 €' }),
  row('lost', 0, { cost: '$80' }),
  row('lost', 0, { cost: 'a dinner' }),
  row('lost', 0),
  row('seems-lost', NOW, { cost: '40 EUR' }),
  row(null, 0),
  row('kept', 0, { ignored: true }),
];

describe('the overview', () => {
  it('counts what is there, and names what matters where there is none', () => {
    const overview = postsOverview(allRows(), NOW);
    expect(overview.states.map(({ state, count }) => `${state} ${count}`)).toEqual([
      'kept 2',
      'changed 1',
      'not-counted 0',
      'seems-lost 1',
      'lost 5',
      'unknown 0',
      'ignored 1',
      'unchecked 1',
    ]);
  });

  it('says what is new since yesterday, what ends soon, and what was paid for what is lost', () => {
    const overview = postsOverview(allRows(), NOW);
    expect([overview.fresh.count, overview.expiring.count, overview.lost.count]).toEqual([2, 1, 5]);
    expect(overview.lost.costs).toEqual({
      sums: [
        { unit: 'EUR', amount: 1320.5 },
        { unit: '$', amount: 80 },
      ],
      unread: 1,
    });
    expect(costWords(overview.lost.costs)).toMatch(/^€1,320\.50, \$80, /);
  });

  it('tells what was never found apart from what is lost, its costs, too', () => {
    const one = aPostRecord(aCheck({ verdict: 'lost', link: null, at: NOW }), aPost({ cost: '10 EUR' }));
    const missing = { ...one, state: { ...one.state, firstSeen: null, lastSeen: null } };
    const rows = [...allRows(), listRow(missing, '', () => true, NOW)];
    const { lost, neverFound, fresh } = postsOverview(rows, NOW);
    expect([lost.count, neverFound.count, fresh.count]).toEqual([5, 1, 3]);
    expect(costWords(neverFound.costs)).toBe('€10');
    expect(filteredRows(rows, neverFound.filter, NOW)).toHaveLength(1);
  });

  it('each number is a filter that finds as many', () => {
    const rows = allRows();
    const { states, fresh, expiring, lost, neverFound } = postsOverview(rows, NOW);
    for (const { count, filter } of [...states, fresh, expiring, lost, neverFound])
      expect(filteredRows(rows, filter, NOW)).toHaveLength(count);
  });

  it('is there without guest posts', () => {
    expect(postsOverview([], NOW).lost).toMatchObject({ count: 0, costs: { sums: [], unread: 0 } });
  });
});
