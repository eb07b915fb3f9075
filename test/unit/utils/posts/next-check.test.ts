import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POST_VERDICTS, type PostVerdict } from '../../../../utils/posts/check.ts';
import { nextCheck, rescheduled, retryAfterMs } from '../../../../utils/posts/next-check.ts';
import { SCHEDULES, type Schedule } from '../../../../utils/posts/schedule.ts';
import { newState, type PostState } from '../../../../utils/posts/state.ts';
import { aFinding, aPost, DAY, HOUR, NOW } from './build.ts';

const WEEK = 7 * DAY;

function aState(verdict: PostVerdict, unchangedChecks = 0): PostState {
  return { ...newState(aPost()), verdict, unchangedChecks, last: { ...aFinding({ verdict }), at: NOW } };
}

/** Days until the next check: the least, in the middle, the most. */
function days(verdict: PostVerdict, unchangedChecks = 0, schedule: Schedule = 'weekly'): (number | null)[] {
  return [0, 0.5, 1].map((random) => {
    const at = nextCheck(aState(verdict, unchangedChecks), NOW, random, schedule);
    return at === null ? null : Math.round(((at - NOW) / DAY) * 100) / 100;
  });
}

describe('the next check', () => {
  it('is now where there was none', () => {
    expect(nextCheck(newState(aPost()), NOW, 0.5, 'never')).toBe(NOW);
  });

  it.each<[string, PostVerdict, number, (number | null)[]]>([
    ['kept', 'kept', 0, [5.6, 7, 8.4]],
    ['kept four times', 'kept', 3, [5.6, 7, 8.4]],
    ['kept five times', 'kept', 4, [11.2, 14, 16.8]],
    ['kept nine times', 'kept', 8, [22.4, 28, 33.6]],
    ['kept for years', 'kept', 5000, [22.4, 28, 33.6]],
    ['changed', 'changed', 0, [1, 1, 1.2]],
    ['changed still', 'changed', 1, [1.6, 2, 2.4]],
    ['changed for long', 'changed', 3000, [5.6, 7, 8.4]],
    ['not counted', 'not-counted', 0, [1, 1, 1.2]],
    ['lost', 'lost', 0, [1, 1, 1.2]],
    ['unknown', 'unknown', 0, [1, 1, 1.2]],
    ['unknown again', 'unknown', 1, [1.6, 2, 2.4]],
    ['unknown for a third time', 'unknown', 2, [3.2, 4, 4.8]],
    ['unknown for long', 'unknown', 30, [5.6, 7, 8.4]],
    ['planned', 'planned', 9, [1.6, 2, 2.4]],
    ['seems lost', 'seems-lost', 0, [0.04, 0.05, 0.07]],
    ['expired', 'expired', 0, [null, null, null]],
    ['ignored', 'ignored', 0, [null, null, null]],
  ])('%s', (_, verdict, steady, expected) => {
    expect(days(verdict, steady)).toEqual(expected);
  });

  it.each(['needs-javascript', 'needs-frames', 'scant-text'] as const)(
    'is not soon where a second one would prove nothing: %s',
    (code) => {
      const state = aState('seems-lost');
      const reasons = [{ code, evidence: '' }];
      const last = { ...aFinding({ verdict: 'seems-lost', reasons }), at: NOW };
      expect(nextCheck({ ...state, last }, NOW, 0.5, 'weekly')).toBe(NOW + DAY);
      expect(nextCheck({ ...state, last }, NOW, 0.5, 'never')).toBeNull();
    },
  );

  it('is a day later where the address leads to the front page', () => {
    const reasons = [{ code: 'front-page' as const, evidence: '' }];
    const last = { ...aFinding({ verdict: 'seems-lost', reasons }), at: NOW };
    const planned = (random: number) => nextCheck({ ...aState('seems-lost'), last }, NOW, random, 'never');
    expect([planned(0), planned(0.5)]).toEqual([NOW + 1.04 * DAY, NOW + 1.3 * DAY]);
  });

  it('is never within a day, but for the second one, and that not within an hour', () => {
    const verdicts = fc.constantFrom(...POST_VERDICTS);
    const random = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        verdicts,
        fc.nat(),
        random,
        fc.constantFrom(...SCHEDULES),
        fc.option(fc.nat(4 * WEEK)),
        (verdict, steady, chance, schedule, asked) => {
          const at = nextCheck(aState(verdict, steady), NOW, chance, schedule, asked);
          if (at === null) return;
          expect(at - NOW).toBeGreaterThanOrEqual(verdict === 'seems-lost' ? HOUR : DAY);
          expect(at - NOW).toBeGreaterThanOrEqual(asked ?? 0);
          expect(at - NOW).toBeLessThanOrEqual(schedule === 'monthly' ? 9.6 * WEEK : 4.8 * WEEK);
        },
      ),
    );
  });

  it('waits for as long as the server asked, and no less than it would', () => {
    expect(nextCheck(aState('unknown'), NOW, 0.5, 'weekly', 3 * DAY)).toBe(NOW + 3 * DAY);
    expect(nextCheck(aState('unknown'), NOW, 0.5, 'weekly', HOUR)).toBe(NOW + DAY);
    expect(nextCheck(aState('seems-lost'), NOW, 0, 'weekly', 2 * HOUR)).toBe(NOW + 2 * HOUR);
  });
});

describe('the next check, as often as the user wants', () => {
  it.each<[Schedule, PostVerdict, number, (number | null)[]]>([
    ['daily', 'kept', 0, [1, 1, 1.2]],
    ['daily', 'kept', 5000, [1, 1, 1.2]],
    ['daily', 'unknown', 30, [1, 1, 1.2]],
    ['daily', 'planned', 0, [1, 1, 1.2]],
    ['monthly', 'kept', 0, [24, 30, 36]],
    ['monthly', 'kept', 4, [44.8, 56, 67.2]],
    ['monthly', 'kept', 5000, [44.8, 56, 67.2]],
    ['monthly', 'changed', 0, [1, 1, 1.2]],
    ['monthly', 'lost', 30, [24, 30, 36]],
    ['monthly', 'planned', 0, [1.6, 2, 2.4]],
    ['monthly', 'seems-lost', 0, [0.04, 0.05, 0.07]],
    ['never', 'kept', 0, [null, null, null]],
    ['never', 'unknown', 0, [null, null, null]],
    ['never', 'planned', 0, [null, null, null]],
    ['never', 'seems-lost', 0, [0.04, 0.05, 0.07]],
  ])('%s, and it is %s for %i times', (schedule, verdict, steady, expected) => {
    expect(days(verdict, steady, schedule)).toEqual(expected);
  });
});

describe('a post that is planned anew', () => {
  const checked = (ago: number, verdict: PostVerdict = 'kept'): PostState => {
    const state = aState(verdict);
    return { ...state, last: { ...aFinding({ verdict }), at: NOW - ago } };
  };
  const SOON = NOW + 2 * DAY;
  it.each<[string, PostState, number | null, Schedule, number | null]>([
    ['waits longer', checked(5 * DAY), SOON, 'monthly', NOW + 25 * DAY],
    ['is late by that, within a day', checked(5 * DAY), SOON, 'daily', NOW + DAY / 2],
    ['waits no more', checked(5 * DAY), SOON, 'never', null],
    ['waits again', checked(5 * DAY), null, 'weekly', SOON],
    ['is due, and stays so', checked(5 * DAY), NOW - HOUR, 'monthly', NOW - HOUR],
    ['was due, and is no more', checked(5 * DAY), NOW - HOUR, 'never', null],
    ['gets its second check', checked(0, 'seems-lost'), NOW + HOUR, 'never', NOW + 1.3 * HOUR],
    ['gets its first check', newState(aPost()), SOON, 'never', SOON],
    ['rests', checked(5 * DAY, 'ignored'), null, 'daily', null],
  ])('%s', (_, state, due, schedule, expected) => {
    expect(rescheduled(state, due, NOW, 0.5, schedule)).toBe(expected);
  });

  it('is not due with all others at once', () => {
    const times = [0, 0.25, 0.5, 1].map((random) =>
      rescheduled(checked(5 * DAY), SOON, NOW, random, 'daily'),
    );
    expect(times).toEqual([NOW, NOW + DAY / 4, NOW + DAY / 2, NOW + DAY]);
  });
});

describe('Retry-After', () => {
  it.each<[string, string | null, number | null]>([
    ['none', null, null],
    ['seconds', '120', 120_000],
    ['seconds with blanks', ' 120 ', 120_000],
    ['none at all', '0', 0],
    ['a date', 'Fri, 01 Jan 2027 02:00:00 GMT', 2 * HOUR],
    ['a date of old', 'Friday, 01-Jan-27 02:00:00 GMT', 2 * HOUR],
    ['a date that is past', 'Thu, 31 Dec 2026 00:00:00 GMT', null],
    ['a date far away', 'Fri, 01 Jan 2038 00:00:00 GMT', 4 * WEEK],
    ['more seconds than there are', '9'.repeat(400), 4 * WEEK],
    ['an empty one', '', null],
    ['less than none', '-5', null],
    ['half a second', '0.5', null],
    ['words', 'soon', null],
    ['words with a number that could be a year', 'try 2040', null],
    ['a day of the week', 'Monday', null],
  ])('%s', (_, header, expected) => {
    expect(retryAfterMs(header, NOW)).toBe(expected);
  });
});
