import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PostsHere } from '../../../../../entrypoints/popup/posts/PostsHere.tsx';
import { RunsHere } from '../../../../../entrypoints/popup/posts/RunsHere.tsx';
import type { TabPosts as Here } from '../../../../../entrypoints/popup/posts/use-posts-here.ts';
import { readUiToBackground } from '../../../../../utils/message/ui-to-background.ts';
import type { PostVerdict } from '../../../../../utils/posts/check.ts';
import type { RunState } from '../../../../../utils/store/posts/runs.ts';
import type { PostRecord } from '../../../../../utils/store/schema.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';

const { permissions, runtime } = fakeBrowser;

/** What was done, in its order. */
let done: unknown[];
/** What the user answers when the browser asks for access. */
let asked: PromiseWithResolvers<boolean>;
let hasAccess: boolean;

beforeEach(() => {
  done = [];
  hasAccess = false;
  asked = Promise.withResolvers();
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
  vi.spyOn(permissions, 'contains').mockImplementation(async () => hasAccess);
  vi.spyOn(permissions, 'request').mockImplementation(({ origins }) => {
    done.push(['request', origins]);
    return asked.promise;
  });
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    done.push(readUiToBackground(message));
    return { ok: true };
  });
});

const aRun = (run: Partial<RunState> = {}): RunState => ({
  id: 'run',
  total: 10,
  left: 4,
  busiest: 1,
  busiestHost: 'blog.test',
  startedAt: 0,
  stopped: false,
  ...run,
});

const here = (list: readonly PostRecord[], runs: readonly RunState[] = []): Here => ({
  list,
  all: null,
  runs,
  why: null,
  unreadable: 0,
  missing: 0,
  walk: null,
  reread: vi.fn(),
  done: null,
  setDone: vi.fn(),
  watch: vi.fn(),
  watchAll: vi.fn(),
  plan: vi.fn(),
});

const shown = (list = [aPostRecord()], runs: readonly RunState[] = []) =>
  show(<PostsHere posts={here(list, runs)} onChanged={vi.fn()} />);

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const REFUSED = 'Not allowed: Backlight can look at this page only when you open it.';

describe('a guest post that the user wants checked', () => {
  it('is wanted before the browser asks for access: the popup may close then', async () => {
    shown();
    press('Check now');
    // Nothing was awaited until here.
    expect(done).toEqual([{ type: 'checkPosts', ids: ['a'] }, ['request', ['*://blog.test/*']]]);
  });

  it('says what it means that access was declined', async () => {
    shown();
    press('Check now');
    asked.resolve(false);
    expect((await screen.findByText(REFUSED)).closest('[role=status]')).toBeTruthy();
  });

  it('says no more of that once access is given', async () => {
    shown();
    press('Check now');
    asked.resolve(false);
    await screen.findByText(REFUSED);
    asked = Promise.withResolvers();
    press('Allow');
    asked.resolve(true);
    await waitFor(() => expect(screen.queryByText(REFUSED)).toBeNull());
  });

  it('is said to be looked at while its run goes on', async () => {
    hasAccess = true;
    const record = aPostRecord(undefined, undefined, { wanted: 'run' });
    shown([record], [aRun()]);
    await screen.findByText('Looking at the page …');
  });

  it('is not, while its run is stopped', async () => {
    hasAccess = true;
    const record = aPostRecord(undefined, undefined, { wanted: 'run' });
    shown([record], [aRun({ stopped: true })]);
    await waitFor(() => expect(permissions.contains).toHaveBeenCalled());
    await Promise.resolve();
    expect(screen.queryByText('Looking at the page …')).toBeNull();
  });
});

it.each([
  [3, 3, null],
  [4, 2, '2 more guest posts are at this page.'],
  [9, 2, '7 more guest posts are at this page.'],
])('of %i guest posts at one page, %i are shown, and the others counted', (posts, cards, more) => {
  const list = Array.from({ length: posts }, (_, i) => aPostRecord(null, aPost(), { id: `${i}` }));
  const { container } = shown(list);
  expect(container.querySelectorAll('.post-card')).toHaveLength(cards);
  expect(screen.queryByText(/more guest posts? /)?.textContent ?? null).toBe(more);
});

describe('of many guest posts at one page', () => {
  const verdicts = (...all: readonly PostVerdict[]) =>
    all.map((verdict, i) =>
      aPostRecord(aCheck({ verdict }), aPost(), {
        id: `${i}`,
        ...(verdict === 'kept' ? {} : { unseenChange: { kind: 'changed', at: 1, notifiedAt: null } }),
      }),
    );
  const cards = () =>
    Array.from(
      document.querySelectorAll('.post-card'),
      ({ textContent }) => /not as agreed|kept/.exec(textContent)?.[0],
    );

  it('those are shown that are not kept', () => {
    shown(verdicts('kept', 'kept', 'changed', 'changed'));
    expect(cards()).toEqual(['not as agreed', 'not as agreed']);
  });

  it('a card stays while somebody reads it, whatever a check finds', () => {
    const { rerender } = shown(verdicts('kept', 'kept', 'changed', 'changed'));
    rerender(
      <PostsHere posts={here(verdicts('changed', 'changed', 'kept', 'changed'))} onChanged={vi.fn()} />,
    );
    expect(cards()).toEqual(['kept', 'not as agreed']);
  });

  it('one that comes for another has its card', () => {
    const [first, ...others] = verdicts('changed', 'changed', 'changed');
    if (!first) throw new Error('There is none');
    const { rerender } = shown([first, ...others]);
    rerender(<PostsHere posts={here([{ ...first, id: 'new' }, ...others])} onChanged={vi.fn()} />);
    expect(cards()).toHaveLength(3);
  });

  it('what is merely counted is not taken as seen', () => {
    shown(verdicts('changed', 'changed', 'changed', 'changed'));
    expect(done).toContainEqual({ type: 'markSeen', ids: ['0', '1'] });
  });
});

describe('a run of checks in the popup', () => {
  const runs = (left: readonly RunState[], posts: readonly PostRecord[] = []) => {
    const onSaid = vi.fn();
    return { onSaid, ...show(<RunsHere runs={left} posts={posts} onSaid={onSaid} />) };
  };

  it('says how far it is, in no live region, and is stopped', async () => {
    const { container, onSaid } = runs([aRun()]);
    expect(screen.getByRole('progressbar', { name: 'Checks that are running' })).toBeTruthy();
    expect(container.textContent).toContain('6 of 10 checked');
    expect(container.querySelector('[role=status], [aria-live]')).toBeNull();
    press('Stop');
    expect(done).toEqual([{ type: 'stopRun', id: 'run', stopped: true }]);
    await waitFor(() => expect(onSaid).toHaveBeenCalledExactlyOnceWith(''));
  });

  it('goes on where it was stopped', () => {
    runs([aRun({ stopped: true })]);
    press('Resume');
    expect(done).toEqual([{ type: 'stopRun', id: 'run', stopped: false }]);
  });

  it('says why it could not be stopped', async () => {
    vi.mocked(runtime.sendMessage).mockImplementation(async () => ({ ok: false, why: 'full' }));
    const { onSaid } = runs([aRun()]);
    press('Stop');
    await waitFor(() => expect(onSaid).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/room|full/i)));
  });

  it('of the guest post alone that is shown is not told twice', () => {
    const mine = aPostRecord(undefined, undefined, { wanted: 'run' });
    const said = (left: readonly RunState[], posts: readonly PostRecord[]) => {
      const { container, unmount } = runs(left, posts);
      const words = container.querySelector('.run-progress span')?.textContent ?? null;
      unmount();
      return words;
    };
    expect(said([aRun({ total: 1, left: 1 })], [mine])).toBeNull();
    expect(said([aRun({ total: 2, left: 1 })], [mine])).toBe('1 of 2 checked');
    expect(said([aRun({ total: 1, left: 1 })], [])).toBe('0 of 1 checked');
  });
});
