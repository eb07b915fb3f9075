import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenForPosts } from '../../../../../entrypoints/background/posts/index.ts';
import { runPosts } from '../../../../../entrypoints/background/posts/queue/run.ts';
import { takeFinding } from '../../../../../utils/posts/state.ts';
import { saveNotifyMode } from '../../../../../utils/settings/notify.ts';
import { addPosts } from '../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../utils/store/posts/queue.ts';
import { aCheck, aPost } from '../../../a-post.ts';
import '../../../utils/store/fresh-store.ts';
import { soon } from '../../../soon.ts';
import { type FakeToolbar, fakeToolbar } from './fake-toolbar.ts';

vi.mock('../../../../../entrypoints/background/posts/queue/run.ts', () => ({ runPosts: vi.fn() }));

let toolbar: FakeToolbar;
beforeEach(async () => {
  vi.mocked(runPosts).mockReset().mockResolvedValue();
  toolbar = fakeToolbar();
  vi.stubGlobal('addEventListener', () => undefined);
  const { notifications, permissions } = fakeBrowser;
  for (const event of [permissions.onAdded, permissions.onRemoved])
    vi.spyOn(event, 'addListener').mockImplementation(() => undefined);
  vi.spyOn(notifications.onClicked, 'addListener').mockImplementation(() => undefined);
  const { ids } = await addPosts([aPost()]);
  await saveCheck(ids[0] ?? '', ({ post, state }) => ({
    ...takeFinding(post, state, aCheck({ verdict: 'changed' }), 1000),
    due: null,
  }));
  listenForPosts();
});

describe('what is new is shown on the toolbar button', () => {
  it('again when the browser starts, which has forgotten it', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    await soon(() => expect(toolbar.badge).toBe('1'));
    // The badge waits for no run, and no run for the badge: either may come first.
    await soon(() => expect(runPosts).toHaveBeenCalled());
  });

  it('no more when the user wants it quiet, and again when not', async () => {
    await saveNotifyMode('badge', 1000);
    await soon(() => expect(toolbar.badge).toBe('1'));
    await saveNotifyMode('quiet', 2000);
    await soon(() => expect(toolbar.badge).toBe(''));
    await saveNotifyMode('notify', 3000);
    await soon(() => expect(toolbar.badge).toBe('1'));
  });
});
