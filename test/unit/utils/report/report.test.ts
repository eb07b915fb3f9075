import { describe, expect, it } from 'vitest';
import { beginOf, endOf } from '../../../../utils/posts/day.ts';
import type { FollowUp } from '../../../../utils/posts/follow-up.ts';
import { makeReport } from '../../../../utils/report/client-report.ts';
import { evidenceWords } from '../../../../utils/report/report-words.ts';
import { monthsOf, readSpan, usualDays } from '../../../../utils/report/span.ts';
import type { RecordedPost } from '../../../../utils/store/posts/recorded.ts';
import { aRecorded, noon, slicesOf } from './recorded.ts';

const NOW = noon('2026-06-15');
const SPAN = { from: beginOf('2026-02-01'), to: endOf('2026-04-30') };

describe('the time of a report', () => {
  it.each([
    ['2026-02-01', '2026-04-30', SPAN],
    ['2026-06-01', '2026-06-30', { from: beginOf('2026-06-01'), to: NOW }],
    ['2026-02-30', '2026-04-30', 'date'],
    ['', '2026-04-30', 'date'],
    ['2026-05-01', '2026-04-30', 'order'],
    ['2027-01-01', '2027-02-01', 'future'],
    ['2000-01-01', '2026-04-30', 'long'],
  ])('from %s to %s', (from, to, span) => {
    expect(readSpan(from, to, NOW)).toEqual(span);
  });

  it('is at first the last six months', () => {
    expect(usualDays(NOW)).toEqual({ from: '2026-01-01', to: '2026-06-15' });
    expect(usualDays(noon('2026-03-31'))).toEqual({ from: '2025-10-01', to: '2026-03-31' });
  });

  it('has months by the user’s clock; the last ends with it', () => {
    const days = monthsOf({ from: noon('2025-12-20'), to: noon('2026-02-03') });
    expect(days.map(({ begin }) => begin)).toEqual(['2025-12-01', '2026-01-01', '2026-02-01'].map(beginOf));
    expect(days.map(({ end }) => end)).toEqual([
      beginOf('2026-01-01') - 1,
      beginOf('2026-02-01') - 1,
      noon('2026-02-03'),
    ]);
  });
});

describe('a report', () => {
  const lost = aRecorded({
    '2026-01-20': 'kept',
    '2026-03-10': 'seems-lost',
    '2026-03-11': { verdict: 'lost', reasons: [{ code: 'link-removed', evidence: '' }] },
    '2026-03-20': 'lost',
  });
  const returned = aRecorded({
    '2026-01-20': 'kept',
    '2026-02-10': 'lost',
    '2026-02-20': 'unknown',
    '2026-03-10': 'kept',
  });
  const planned = aRecorded({}, { planned: true });
  const late = aRecorded({ '2026-05-10': 'kept' }, { added: noon('2026-05-02') });

  it('counts how all stood: before, at the end, and at the end of each month', async () => {
    const report = await makeReport(slicesOf([lost, returned], [planned, late]), SPAN);
    const counts = (some: object) => ({
      kept: 0,
      changed: 0,
      'not-counted': 0,
      lost: 0,
      'never-found': 0,
      unknown: 0,
      ...some,
    });
    expect(report.before).toEqual(counts({ kept: 2 }));
    expect(report.months.map((month) => month.counts)).toEqual([
      counts({ kept: 1, unknown: 1 }),
      counts({ kept: 1, lost: 1 }),
      counts({ kept: 1, lost: 1 }),
    ]);
    expect(report.after).toEqual(counts({ kept: 1, lost: 1 }));
    expect(report.leftOut).toEqual({ planned: 1, expired: 0, ignored: 0 });
    expect(report.posts.length).toBe(2);
  });

  it('says changed of a link that was as agreed by then, and else that it is not as agreed; both count as one', async () => {
    const never = { baseline: null };
    const report = await makeReport(
      slicesOf([
        aRecorded({ '2026-02-10': 'kept', '2026-03-10': 'changed' }, never),
        aRecorded({ '2026-03-10': 'changed', '2026-05-10': 'kept' }, never),
      ]),
      SPAN,
    );
    expect(report.posts.map(({ state, standing }) => [state, standing])).toEqual([
      ['changed', 'changed'],
      ['unmet', 'changed'],
    ]);
  });

  it('counts a link that was never there by itself, and as lost only once it was seen', async () => {
    const never = aRecorded({ '2026-02-10': 'seems-lost', '2026-02-12': 'lost' }, { baseline: null });
    const late = aRecorded(
      { '2026-02-10': 'lost', '2026-03-10': 'kept', '2026-04-10': 'lost' },
      { baseline: null },
    );
    const { months, after, posts } = await makeReport(slicesOf([never, late]), SPAN);
    const counted = months.map(({ counts }) => [counts.kept, counts.lost, counts['never-found']]);
    expect(counted).toEqual([
      [0, 0, 2],
      [1, 0, 1],
      [0, 1, 1],
    ]);
    expect(after).toEqual(months.at(-1)?.counts);
    expect(posts.map((post) => post.months)).toEqual([
      ['never-found', 'never-found', 'never-found'],
      ['never-found', 'kept', 'lost'],
    ]);
  });

  it('tells of a loss since when, how often it was seen so, and when the link was there last', async () => {
    const { posts } = await makeReport(slicesOf([lost]), SPAN);
    expect(posts).toMatchObject([
      {
        standing: 'lost',
        before: 'kept',
        since: noon('2026-03-11'),
        missingAt: ['2026-03-10', '2026-03-11', '2026-03-20'].map(noon),
        lastSeen: { at: noon('2026-01-20') },
        returned: null,
      },
    ]);
  });

  it('tells what was lost and found again', async () => {
    const { posts } = await makeReport(slicesOf([returned]), SPAN);
    expect(posts).toMatchObject([
      { standing: 'kept', returned: { lostAt: noon('2026-02-10'), foundAt: noon('2026-03-10') } },
    ]);
    const earlier = await makeReport(slicesOf([returned]), { ...SPAN, from: beginOf('2026-04-01') });
    expect(earlier.posts).toMatchObject([{ returned: null }]);
  });

  it('does not tell a link as found again that was found for the first time', async () => {
    const checks = { '2026-02-10': 'lost', '2026-03-10': 'kept' } as const;
    const { posts } = await makeReport(slicesOf([aRecorded(checks, { baseline: null })]), SPAN);
    expect(posts).toMatchObject([{ standing: 'kept', returned: null }]);
  });

  it('says nothing of what came after its end', async () => {
    const { posts } = await makeReport(slicesOf([lost]), { ...SPAN, to: endOf('2026-02-28') });
    expect(posts).toMatchObject([{ standing: 'kept', since: noon('2026-01-20'), missingAt: [] }]);
  });

  it('says of a loss when it was asked for, up to its end, unless something came of it', async () => {
    const followed = (...steps: readonly [FollowUp['step'], string][]) => {
      const followUps = steps.map(([step, day]) => ({
        step,
        at: noon(day),
        note: '',
        remindAt: null,
        by: 'user' as const,
      }));
      return { ...lost, record: { ...lost.record, followUps } };
    };
    const wordsOf = async (one: RecordedPost) => {
      const { posts } = await makeReport(slicesOf([one]), SPAN);
      return posts.map((post) => evidenceWords(post).at(-1));
    };
    expect(await wordsOf(followed(['asked', '2026-03-15']))).toEqual(['Asked on Mar 15, 2026.']);
    expect(await wordsOf(followed(['asked', '2026-03-15'], ['promised', '2026-05-01']))).toEqual([
      'Asked on Mar 15, 2026.',
    ]);
    expect(await wordsOf(followed(['asked', '2026-03-15'], ['given-up', '2026-03-16']))).not.toEqual([
      'Asked on Mar 15, 2026.',
    ]);
  });

  it('tells how many guest posts were read', async () => {
    const read: number[] = [];
    await makeReport(slicesOf([lost, returned], [planned]), SPAN, (posts) => read.push(posts));
    expect(read).toEqual([2, 3]);
  });
});
