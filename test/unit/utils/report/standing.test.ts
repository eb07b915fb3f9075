import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check, PostVerdict } from '../../../../utils/posts/check.ts';
import type { Finding } from '../../../../utils/posts/judge.ts';
import { type ListState, listState } from '../../../../utils/posts/list/list-state.ts';
import { newState, restated, statusAt, takeFinding } from '../../../../utils/posts/state.ts';
import { CHECK_HOLDS, standingAt, stoodAt } from '../../../../utils/report/standing.ts';
import { DAY } from '../../../../utils/time.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';
import { aRecorded, noon } from './recorded.ts';

/** What the list tells apart, and a report does not: nobody looked, or one look alone found no link. */
const UNPROVEN: ReadonlySet<ListState> = new Set(['unchecked', 'seems-lost', 'not-found']);

describe('how a guest post stood at a moment', () => {
  it.each<[string, PostVerdict, string]>([
    ['kept', 'kept', 'kept'],
    ['changed', 'changed', 'changed'],
    ['not counted', 'not-counted', 'not-counted'],
    ['lost', 'lost', 'lost'],
    ['could not be seen', 'unknown', 'unknown'],
    ['seemed lost, which one look does not prove', 'seems-lost', 'unknown'],
  ])('is what the last check up to then found: %s', (_, verdict, standing) => {
    const recorded = aRecorded({ '2026-02-01': 'kept', '2026-02-20': verdict, '2026-03-01': 'kept' });
    expect(standingAt(recorded, noon('2026-02-28'))).toBe(standing);
    expect(standingAt(recorded, noon('2026-02-19'))).toBe('kept');
  });

  it('is unknown before the first check, and nothing before it was added', () => {
    const recorded = aRecorded({ '2026-02-01': 'kept' });
    expect(stoodAt(recorded, noon('2026-01-15'))).toMatchObject({ kind: 'unknown', check: null });
    expect(stoodAt(recorded, noon('2025-12-31'))).toEqual({ kind: 'not-added' });
  });

  it('is known from the first check on, also where it is said to have been added later', () => {
    const recorded = aRecorded({ '2026-02-01': 'kept' }, { added: noon('2026-02-02') });
    expect(standingAt(recorded, noon('2026-02-01'))).toBe('kept');
  });

  it('is unknown once nobody has looked for ten weeks, but for what was lost', () => {
    const kept = aRecorded({ '2026-02-01': 'kept' });
    const lost = aRecorded({ '2026-01-20': 'kept', '2026-02-01': 'lost' });
    const never = aRecorded({ '2026-02-01': 'lost' }, { baseline: null });
    const after = noon('2026-02-01') + CHECK_HOLDS;
    expect(standingAt(kept, after)).toBe('kept');
    expect(stoodAt(kept, after + 1)).toMatchObject({ kind: 'unknown', isStale: true });
    expect(standingAt(lost, after + 300 * DAY)).toBe('lost');
    expect(standingAt(never, after + 300 * DAY)).toBe('never-found');
  });

  it.each([
    ['planned', { planned: true }, 'unknown'],
    ['ignored', { ignored: true }, 'kept'],
    ['expired', { expires: noon('2026-02-10') }, 'kept'],
  ] as const)('is nothing while it is %s, by what was agreed then', (kind, terms, verdict) => {
    const recorded = aRecorded({ '2026-02-01': verdict }, {}, { '2026-03-01': terms });
    expect(stoodAt(recorded, noon('2026-02-20'))).toEqual({ kind });
    expect(standingAt(recorded, noon('2026-03-02'))).toBe(verdict);
  });

  it('of a planned one counts once its link is there', () => {
    const recorded = aRecorded({ '2026-02-01': 'planned', '2026-02-15': 'kept' }, { planned: true });
    expect(stoodAt(recorded, noon('2026-02-14'))).toEqual({ kind: 'planned' });
    expect(standingAt(recorded, noon('2026-02-16'))).toBe('kept');
  });

  it('is what checks found, and not what they were told, once it is watched again', () => {
    const recorded = aRecorded(
      { '2026-02-01': 'kept', '2026-02-15': 'ignored' },
      {},
      { '2026-02-10': {}, '2026-02-20': { ignored: true } },
    );
    expect(standingAt(recorded, noon('2026-02-21'))).toBe('kept');
  });

  it('is now what the list shows, whatever checks found and the user said', () => {
    const finding = (verdict: PostVerdict): Finding => {
      const { at: _, ...found } = aCheck({ verdict, way: 'visited' });
      return verdict === 'seems-lost' || verdict === 'unknown' ? { ...found, link: null } : found;
    };
    const step = fc.record({
      verdict: fc.constantFrom<PostVerdict>('kept', 'changed', 'not-counted', 'seems-lost', 'unknown'),
      days: fc.integer({ min: 1, max: 30 }),
    });
    const said = fc.record({ planned: fc.boolean(), ignored: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), said, (steps, terms) => {
        let now = noon('2026-01-01');
        let post = aPost({ added: now });
        let state = newState(post);
        const checks: Check[] = [];
        for (const { verdict, days } of steps) {
          now += days * DAY;
          const taken = takeFinding(post, state, finding(verdict), now);
          checks.push(taken.check);
          ({ state, post } = taken);
        }
        const before = post;
        post = { ...post, ...terms };
        state = restated(post, state, now + 1);
        const recorded = {
          record: { ...aPostRecord(null, post), state },
          checks: checks.map((check) => ({ ...check, postId: 'a' })),
          edits: [{ postId: 'a', at: now + 1, before }],
        };
        const shown = listState(statusAt(post, state, now + 2), recorded.record);
        expect(stoodAt(recorded, now + 2).kind).toBe(UNPROVEN.has(shown) ? 'unknown' : shown);
      }),
    );
  });
});
