import '../../utils/store/fresh-store.ts';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../../entrypoints/popup/Popup.tsx';
import { ANY_POSTS_CHANGED, POSTS_CHANNEL } from '../../../../utils/message/posts-channel.ts';
import { addDomains } from '../../../../utils/settings/domains.ts';
import { markChangesSeen } from '../../../../utils/store/posts/changes.ts';
import { addPosts } from '../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../utils/store/posts/queue.ts';
import { own } from '../../build.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';
import { show } from '../../components/show.tsx';
import { storeFails } from '../failing-store.ts';

// No page is read: what is asked here is what the popup shows around it.
vi.mock(import('../../../../entrypoints/popup/use-answer.ts'), () => ({
  useAnswer: () => ({ asked: { phase: 'reading', links: 0 }, ask: vi.fn() }),
}));

const { storage, commands, runtime, tabs } = fakeBrowser;
const NEWS = '1 link lost';

beforeEach(() => {
  vi.spyOn(commands, 'getAll').mockImplementation(async () => []);
  vi.spyOn(runtime, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
});

/** Two guest posts, as an import brings them, of which one has lost its link. */
async function addNews(): Promise<void> {
  const { ids } = await addPosts([aPost(), aPost({ url: 'https://other.test/' })]);
  const check = aCheck({ verdict: 'lost', link: null });
  const unseenChange = { kind: 'lost', at: check.at, notifiedAt: null } as const;
  await saveCheck(ids[0] ?? '', () => ({ check, state: aPostRecord(check).state, due: null, unseenChange }));
}

const PANES = [
  ['the welcome', async () => undefined, 'Which domains are yours?'],
  [
    'the list of domains',
    async () => {
      await addDomains(own('example.com'), 1000);
      return () =>
        screen.findByRole('button', { name: 'My domains (1)' }).then((way) => fireEvent.click(way));
    },
    'My domains',
  ],
  [
    'why the domains cannot be read',
    // One bad block: what lies elsewhere, and is read later, can be read.
    async () => void vi.spyOn(storage.local, 'get').mockRejectedValueOnce(new Error('Corruption: bad block')),
    'Your domains cannot be read.',
  ],
] as const;

const steps = () =>
  screen.getAllByRole('button').map(({ textContent, ariaLabel }) => ariaLabel ?? textContent);

async function openWelcome(): Promise<void> {
  show(<Popup tab={Promise.resolve(5)} />);
  await screen.findByRole('heading', { level: 1 });
}

it.each(PANES)(
  'the popup with %s begins with what is new of guest posts, and ends with the way to them',
  async (_, prepare, title) => {
    await addNews();
    const goOn = await prepare();
    show(<Popup tab={Promise.resolve(5)} />);
    await goOn?.();
    await screen.findByRole('heading', { level: 1, name: title });
    await screen.findByText(NEWS, { exact: false });
    expect(steps().slice(0, 2)).toEqual(['Skip to guest posts and settings', 'Show']);
    expect(steps().slice(-2)).toEqual(['Guest posts (2)', 'Settings']);
    expect(document.querySelector('[tabindex]:not([tabindex="-1"], [tabindex="0"])')).toBeNull();
  },
);

it('where it gives no answer it leads to guest posts, to what is new of them, and past what stands between', async () => {
  await addNews();
  await openWelcome();
  const created = vi.spyOn(tabs, 'create');
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  for (const name of ['Show', 'Guest posts (2)'])
    fireEvent.click(await screen.findByRole('button', { name }));
  await waitFor(() => expect(created).toHaveBeenCalledTimes(2));
  expect(created.mock.calls.map(([{ url = '' }]) => new URL(url).hash)).toEqual(['#posts/news', '#posts']);
  fireEvent.click(screen.getByRole('button', { name: /^Skip to/ }));
  expect(document.activeElement?.textContent).toBe('Guest posts (2)');
});

it('the line is there only as long as there is news', async () => {
  await openWelcome();
  await screen.findByRole('button', { name: 'Guest posts (0)' });
  expect(screen.queryByRole('button', { name: 'Show' })).toBeNull();
  const channel = new BroadcastChannel(POSTS_CHANNEL);
  await addNews();
  channel.postMessage(ANY_POSTS_CHANGED);
  await screen.findByRole('button', { name: 'Show' });
  await markChangesSeen(null);
  channel.postMessage(ANY_POSTS_CHANGED);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Show' })).toBeNull());
  channel.close();
});

it('no number is told of guest posts that cannot be counted', async () => {
  await storeFails();
  await openWelcome();
  expect(steps().slice(-2)).toEqual(['Guest posts', 'Settings']);
});
