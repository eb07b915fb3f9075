import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Query, useQuery } from '../../../../utils/ui/use-query.ts';
import { takeBugs } from '../../bugs.ts';

/** Does something, and lets all that follows from it happen. */
const settle = (doSomething: () => void = () => undefined) =>
  act(async () => {
    doSomething();
    for (let i = 0; i < 20; i++) await Promise.resolve();
  });

/** Readings that are answered by hand, in the order in which they began. */
function readings() {
  const begun: PromiseWithResolvers<string>[] = [];
  const read = () => {
    const answer = Promise.withResolvers<string>();
    begun.push(answer);
    return answer.promise;
  };
  return { begun, read };
}

/** A subscription whose changes are reported by hand. */
function subscription() {
  const listeners = new Set<() => void>();
  const subscribe = (changed: () => void) => {
    listeners.add(changed);
    return () => void listeners.delete(changed);
  };
  const report = () => settle(() => listeners.forEach((changed) => void changed()));
  return { listeners, subscribe, report };
}

const { begun, read } = readings();
const { listeners, subscribe, report } = subscription();
afterEach(() => {
  cleanup();
  begun.splice(0);
});

const shown = ({ state, ...rest }: Query<string> & { reread: unknown }) => {
  const { reread: _, ...query } = { state, ...rest };
  return query;
};

async function query() {
  const hook = renderHook(({ question }) => useQuery(question, subscribe), {
    initialProps: { question: read },
  });
  await settle();
  return { ...hook, shown: () => shown(hook.result.current) };
}

const answer = (i: number, value: string) => settle(() => begun[i]?.resolve(value));
const fail = (i: number, error: unknown) => settle(() => begun[i]?.reject(error));

describe('a query', () => {
  it('is loading, then there', async () => {
    const { shown } = await query();
    expect(shown()).toEqual({ state: 'loading' });
    await answer(0, 'first');
    expect(shown()).toEqual({ state: 'there', value: 'first' });
  });

  it('says why it failed', async () => {
    const { shown } = await query();
    await fail(0, new DOMException('The disk is full', 'QuotaExceededError'));
    expect(shown()).toEqual({ state: 'failed', why: 'full' });
  });

  it('fails by a bug, which reaches the debug log', async () => {
    const { shown } = await query();
    await fail(0, new TypeError('x is undefined'));
    expect(shown()).toEqual({ state: 'failed', why: 'bug' });
    expect(takeBugs()).toEqual([{ where: 'read for a view', error: 'TypeError: x is undefined' }]);
  });

  it('keeps what it has while it reads again', async () => {
    const { shown } = await query();
    await answer(0, 'first');
    await report();
    expect(begun).toHaveLength(2);
    expect(shown()).toEqual({ state: 'there', value: 'first' });
    await answer(1, 'second');
    expect(shown()).toEqual({ state: 'there', value: 'second' });
  });

  it('still knows what it had when it fails, and is there again when it can be read', async () => {
    const { shown } = await query();
    await answer(0, 'first');
    for (const [i, name] of [
      [1, 'UnknownError'],
      [2, 'VersionError'],
    ] as const) {
      await report();
      await fail(i, new DOMException('', name));
    }
    expect(shown()).toEqual({ state: 'failed', why: 'newer', last: 'first' });
    await report();
    await answer(3, 'second');
    expect(shown()).toEqual({ state: 'there', value: 'second' });
  });

  it('reads once more, however often it is told of changes while it reads', async () => {
    const { shown } = await query();
    await report();
    await report();
    expect(begun).toHaveLength(1);
    await answer(0, 'first');
    await waitFor(() => expect(begun).toHaveLength(2));
    await answer(1, 'second');
    expect(begun).toHaveLength(2);
    expect(shown()).toEqual({ state: 'there', value: 'second' });
  });

  it('ignores an answer to another question', async () => {
    const hook = await query();
    const other = readings();
    hook.rerender({ question: other.read });
    await settle();
    await answer(0, 'late');
    expect(hook.shown()).toEqual({ state: 'loading' });
    await settle(() => other.begun[0]?.resolve('other'));
    expect(hook.shown()).toEqual({ state: 'there', value: 'other' });
  });

  it('shows nothing of the question before, not for one drawing', async () => {
    const hook = await query();
    await answer(0, 'first');
    hook.rerender({ question: readings().read });
    expect(hook.shown()).toEqual({ state: 'loading' });
  });

  it('listens no more once its view is gone', async () => {
    const { unmount } = await query();
    expect(listeners.size).toBe(1);
    unmount();
    expect(listeners.size).toBe(0);
  });

  it('is read again when asked, and says when that is done', async () => {
    const hook = await query();
    await answer(0, 'first');
    let isDone = false;
    act(() => void hook.result.current.reread().then(() => (isDone = true)));
    await settle();
    expect(isDone).toBe(false);
    await answer(1, 'second');
    expect(isDone).toBe(true);
    expect(hook.shown()).toEqual({ state: 'there', value: 'second' });
  });

  it('waits between two readings where it is told to', async () => {
    vi.useFakeTimers();
    const quick = vi.fn(async () => 'quick');
    renderHook(() => useQuery(quick, subscribe, 400));
    await act(async () => void (await vi.advanceTimersByTimeAsync(0)));
    await report();
    await act(async () => void (await vi.advanceTimersByTimeAsync(399)));
    expect(quick).toHaveBeenCalledTimes(1);
    await act(async () => void (await vi.advanceTimersByTimeAsync(1)));
    expect(quick).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});
