import { type FailureCause, findCause, noteUnlessExpected } from '../errors.ts';

/** What was asked for could not be done. */
export interface Failed {
  readonly ok: false;
  readonly why: FailureCause;
}

/** An answer as it crosses from one context to another: what was asked for, or why there is none. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failed;

/**
 * Makes data of an error. One that nobody expected reaches the debug log, and is `broken` to whoever asked.
 *
 * @param where it was caught, in a few words
 * @returns never rejects
 */
export async function toFailed(where: string, error: unknown): Promise<Failed> {
  noteUnlessExpected(where, error);
  return { ok: false, why: (await findCause(error)) ?? 'broken' };
}
