import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type FailureCause, findCause, noteUnlessExpected } from '../errors.ts';

/** Why something could not be read; `bug` where nobody expected it. */
export type ReadFailure = FailureCause | 'bug';

/** What a view reads, in one of three states. */
export type Query<T> =
  | { readonly state: 'loading' }
  /** `last`: what was read before it failed, where anything was. */
  | { readonly state: 'failed'; readonly why: ReadFailure; readonly last?: T }
  | { readonly state: 'there'; readonly value: T };

/** A query that can be asked again. */
export type LiveQuery<T> = Query<T> & {
  /** Reads again. Resolves when what it found is shown; never rejects. */
  readonly reread: () => Promise<void>;
};

/**
 * Reads something, and again whenever it is reported to have changed. What was
 * read stays until the next reading is done; readings never overlap. Another
 * `read` is another question: it begins as `loading`, and answers to the one
 * before are ignored, as they are once the view is gone.
 *
 * @param read the same function in each call, or the question is another one
 * @param subscribe calls back when what is read has changed, and gives what stops that; the same in each call
 * @param pause the least time between two readings in ms; it is also at least twice as long as the reading took, so
 *   that the user's actions are not held up
 */
export function useQuery<T>(
  read: () => Promise<T>,
  subscribe: (changed: () => void) => () => void,
  pause = 0,
): LiveQuery<T> {
  const [known, setKnown] = useState<{ read: () => Promise<T>; query: Query<T> } | null>(null);
  const reader = useRef<() => Promise<void>>(async () => undefined);
  useLayoutEffect(() => {
    let isOpen = true;
    const show = async () => {
      if (!isOpen) return;
      const query = await ask(read);
      if (isOpen) setKnown((before) => ({ read, query: withLast(query, before, read) }));
    };
    reader.current = oneAtATime(show, pause);
    void reader.current();
    const stop = subscribe(() => void reader.current());
    return () => {
      isOpen = false;
      stop();
    };
  }, [read, subscribe, pause]);
  const reread = useCallback(() => reader.current(), []);
  // The answer to an earlier question does not answer this one.
  const query: Query<T> = known?.read === read ? known.query : { state: 'loading' };
  return { ...query, reread };
}

/** The value read last, even if a later reading failed; null where none was read. */
export function lastValue<T>(query: Query<T>): T | null {
  if (query.state === 'there') return query.value;
  return query.state === 'failed' ? (query.last ?? null) : null;
}

/** Why the first of these that failed could not be read; null where none failed. */
export function failureOf(...queries: readonly Query<unknown>[]): ReadFailure | null {
  return queries.find((query) => query.state === 'failed')?.why ?? null;
}

async function ask<T>(read: () => Promise<T>): Promise<Query<T>> {
  try {
    return { state: 'there', value: await read() };
  } catch (error) {
    noteUnlessExpected('read for a view', error);
    return { state: 'failed', why: (await findCause(error)) ?? 'bug' };
  }
}

function withLast<T>(
  query: Query<T>,
  before: { readonly read: unknown; readonly query: Query<T> } | null,
  read: unknown,
): Query<T> {
  if (query.state !== 'failed' || !before || before.read !== read) return query;
  const { query: old } = before;
  if (old.state === 'there') return { ...query, last: old.value };
  return old.state === 'failed' && 'last' in old ? { ...query, last: old.last } : query;
}

/**
 * Makes calls run one after the other. Calls made while one runs are joined into one more run after it.
 *
 * @param pause the rest after each call in ms: at least this long and at least twice as long as the call took; 0 for none
 */
function oneAtATime(act: () => Promise<void>, pause: number): () => Promise<void> {
  let free: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | null = null;
  const begin = () => {
    next = null;
    const began = Date.now();
    const done = act();
    free = pause === 0 ? done : done.then(() => rest(Math.max(pause, 2 * (Date.now() - began))));
    return done;
  };
  return () => {
    next ??= free.then(begin);
    return next;
  };
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
