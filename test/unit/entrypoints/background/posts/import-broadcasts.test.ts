import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { importAndCheck } from '../../../../../entrypoints/background/posts/import.ts';
import { broadcastPosts } from '../../../../../entrypoints/background/posts/notify/notify.ts';
import { aPost } from '../../../a-post.ts';
import '../../../utils/store/fresh-store.ts';

vi.mock('../../../../../entrypoints/background/posts/queue/run.ts', () => ({ runPosts: vi.fn() }));
vi.mock('../../../../../entrypoints/background/posts/notify/notify.ts', () => ({
  broadcastPosts: vi.fn(),
  refreshBadge: vi.fn(),
}));

beforeEach(() => {
  vi.mocked(broadcastPosts).mockReset();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

let imported = 0;
const part = (isLast: boolean) =>
  importAndCheck({
    posts: [aPost({ url: `https://${++imported}.test/` })],
    listed: [],
    addedBefore: 0,
    isLast,
  });
const broadcasts = () => vi.mocked(broadcastPosts).mock.calls.map(([changed]) => changed?.posts);

it('an import in one part tells views at once which guest posts there are', async () => {
  const { added } = await part(true);
  expect(broadcasts()).toEqual([added]);
});

it('views do not read all again with each part of an import, but with the last', async () => {
  for (let i = 0; i < 5; i++) await part(false);
  expect(broadcasts()).toEqual([]);
  await part(true);
  expect(broadcasts()).toEqual(['all']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(broadcasts()).toEqual(['all']);
});

it('where the last part never comes they are told all the same', async () => {
  await part(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(broadcasts()).toEqual(['all']);
});
