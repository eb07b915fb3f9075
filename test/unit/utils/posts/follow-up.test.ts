import { expect, it } from 'vitest';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import {
  FOLLOW_UP_STEPS,
  type FollowUp,
  fixedBy,
  followUpNow,
  withoutStep,
  withStep,
} from '../../../../utils/posts/follow-up.ts';

const step = (at: number, of: Partial<FollowUp> = {}): FollowUp => ({
  step: 'asked',
  at,
  note: '',
  remindAt: null,
  by: 'user',
  ...of,
});

it('steps are in the order of their time, and the last one counts', () => {
  const steps = withStep(withStep(undefined, step(2, { step: 'promised' })), step(1));
  expect(steps.map(({ at }) => at)).toEqual([1, 2]);
  expect(followUpNow(steps)?.step).toBe('promised');
  expect(followUpNow(undefined)).toBeNull();
});

it('the same step twice is one, and can be taken back', () => {
  const steps = withStep(withStep([step(1)], step(2)), step(2));
  expect(steps).toEqual([step(1), step(2)]);
  expect(withoutStep(steps, 2)).toEqual([step(1)]);
});

it('a hostile number of steps is cut at the old end', () => {
  let steps: readonly FollowUp[] = [];
  for (let at = 0; at < 205; at++) steps = withStep(steps, step(at));
  expect([steps.length, steps[0]?.at]).toEqual([200, 5]);
});

const FIXED = { asked: true, promised: true, fixed: false, 'given-up': false } as const;

it.each(FOLLOW_UP_STEPS)('a link that is kept again ends it after %s only where it was open', (of) => {
  const steps = fixedBy([step(1, { step: of, remindAt: 9 })], { verdict: 'kept', at: 5 });
  expect(followUpNow(steps)).toEqual(
    FIXED[of] ? step(5, { step: 'fixed', by: 'check' }) : step(1, { step: of, remindAt: 9 }),
  );
});

it.each<PostVerdict>(['changed', 'not-counted', 'seems-lost', 'lost', 'unknown', 'expired'])(
  'one that is %s does not end it',
  (verdict) => {
    expect(fixedBy([step(1)], { verdict, at: 5 })).toEqual([step(1)]);
    expect(fixedBy(undefined, { verdict, at: 5 })).toBeUndefined();
  },
);
