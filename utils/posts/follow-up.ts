import type { Instant } from '../time.ts';
import type { Check } from './check.ts';

/** What became of asking for a link that is lost or changed: it was asked for, was promised, is fixed, or was given up. */
export const FOLLOW_UP_STEPS = ['asked', 'promised', 'fixed', 'given-up'] as const;
export type FollowUpStep = (typeof FOLLOW_UP_STEPS)[number];

/** One step of following up a guest post. */
export interface FollowUp {
  readonly step: FollowUpStep;
  readonly at: Instant;
  /** '' where there is none. */
  readonly note: string;
  /** When the user wants to be reminded of it; null where they do not. */
  readonly remindAt: Instant | null;
  /** Who noted it: the user, or a check that found the link as agreed again. */
  readonly by: 'user' | 'check';
}

/** In UTF-16 units. */
export const FOLLOW_UP_NOTE_AT_MOST = 10_000;
/** So many steps are kept of a guest post; the oldest goes first. */
const STEPS_AT_MOST = 200;

/** The step at which following up stands; null where nobody follows it up. */
export function followUpNow(steps: readonly FollowUp[] | undefined): FollowUp | null {
  return steps?.at(-1) ?? null;
}

/** Whether somebody is to do something: it was asked for or promised, and nothing came of it yet. */
export function isOpen(followUp: FollowUp | null): followUp is FollowUp {
  return followUp?.step === 'asked' || followUp?.step === 'promised';
}

/** Adds a step. One of the same moment takes its place: a command that comes twice is one. */
export function withStep(steps: readonly FollowUp[] | undefined, step: FollowUp): readonly FollowUp[] {
  const others = withoutStep(steps, step.at);
  return [...others, step].sort((a, b) => a.at - b.at).slice(-STEPS_AT_MOST);
}

/** Takes back the step of a moment. */
export function withoutStep(steps: readonly FollowUp[] | undefined, at: Instant): readonly FollowUp[] {
  return (steps ?? []).filter((each) => each.at !== at);
}

/** Ends the following up where a check has found the link as agreed; else all stays as it is. */
export function fixedBy(
  steps: readonly FollowUp[] | undefined,
  { verdict, at }: Pick<Check, 'verdict' | 'at'>,
): readonly FollowUp[] | undefined {
  if (verdict !== 'kept' || !isOpen(followUpNow(steps))) return steps;
  return withStep(steps, { step: 'fixed', at, note: '', remindAt: null, by: 'check' });
}
