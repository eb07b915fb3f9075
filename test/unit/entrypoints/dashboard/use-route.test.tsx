import { act, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { goToFilter, goToPosts, goToView, useRoute } from '../../../../entrypoints/dashboard/use-route.ts';
import { NO_FILTER } from '../../../../utils/posts/list/filter.ts';
import { DEFAULT_VIEW } from '../../../../utils/posts/list/view.ts';

const LOST = { ...DEFAULT_VIEW, filter: { ...NO_FILTER, state: ['lost'] } } as const;

/** Follows a link, as the browser does. */
function follow(hash: string): void {
  history.pushState(null, '', hash);
  window.dispatchEvent(new Event('hashchange'));
}

function shown() {
  const hook = renderHook(useRoute);
  const view = () => (hook.result.current.part === 'posts' ? hook.result.current.view : null);
  return { hook, view };
}

beforeEach(() => follow('#posts'));
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the address of the dashboard', () => {
  it('is followed through links and the browser’s history', () => {
    const { hook, view } = shown();
    act(() => follow('#posts?state=lost'));
    expect(view()).toEqual(LOST);
    act(() => follow('#settings'));
    expect(hook.result.current).toEqual({ part: 'settings' });
  });

  it('opens a view with a step in the history, and is replaced while the user types', () => {
    const { view } = shown();
    const [push, replace] = [vi.spyOn(history, 'pushState'), vi.spyOn(history, 'replaceState')];
    act(() => goToView(LOST));
    expect([push.mock.calls.length, replace.mock.calls.length, view()]).toEqual([1, 0, LOST]);
    act(() => goToView({ ...LOST, filter: { ...LOST.filter, search: 'a ' } }, 'replace'));
    expect([push.mock.calls.length, replace.mock.calls.length]).toEqual([1, 1]);
    expect(view()?.filter.search).toBe('a ');
    act(() => goToView({ ...LOST, filter: { ...LOST.filter, search: 'a ' } }));
    expect(push).toHaveBeenCalledTimes(1);
  });

  it('leads back to what was before all that is typed, however fast', () => {
    const { view } = shown();
    act(() => goToView(LOST));
    const [push, replace] = [vi.spyOn(history, 'pushState'), vi.spyOn(history, 'replaceState')];
    const typed = (search: string) => goToFilter(DEFAULT_VIEW, { ...LOST.filter, search });
    // Nothing is drawn between them.
    act(() => ['a', 'ab', 'abc'].forEach(typed));
    expect([push.mock.calls.length, replace.mock.calls.length]).toEqual([1, 2]);
    expect(view()?.filter).toEqual({ ...LOST.filter, search: 'abc' });
    act(() => goToFilter(DEFAULT_VIEW, { ...NO_FILTER, search: 'abc' }));
    expect(push).toHaveBeenCalledTimes(2);
  });

  it('keeps the list as it is while a guest post is opened and left', () => {
    const { view } = shown();
    act(() => goToView(LOST));
    act(() => goToPosts('ID'));
    expect(view()).toEqual({ ...LOST, opened: 'ID' });
    act(() => goToPosts(null));
    expect(view()).toEqual(LOST);
  });

  it('may be refused by the browser, and what was typed counts all the same', () => {
    const { view } = shown();
    vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('Too many calls to Location or History APIs', 'SecurityError');
    });
    act(() => goToView({ ...DEFAULT_VIEW, filter: { ...NO_FILTER, search: 'typed' } }, 'replace'));
    expect(view()?.filter.search).toBe('typed');
    act(() => goToPosts('ID'));
    expect(view()).toMatchObject({ opened: 'ID', filter: { search: 'typed' } });
  });
});
