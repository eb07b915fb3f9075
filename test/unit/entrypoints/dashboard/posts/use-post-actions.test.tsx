import { act, renderHook } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { usePostActions } from '../../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import { askPosts } from '../../../../../utils/ui/ask-posts.ts';
import { aPost, aPostRecord } from '../../../build-post.ts';

vi.mock(import('../../../../../utils/ui/ask-posts.ts'), async (original) => ({
  ...(await original()),
  askPosts: vi.fn(),
}));

const RECORD = aPostRecord();

it.each<[string, (actions: ReturnType<typeof usePostActions>) => unknown]>([
  ['add', (actions) => actions.add([aPost()])],
  ['edit', (actions) => actions.edit(RECORD, aPost())],
  ['remove', (actions) => actions.remove(['a'])],
  ['ignore', (actions) => actions.ignore([RECORD], true)],
  ['seeAll', (actions) => actions.seeAll()],
  ['stop', (actions) => actions.stop('run', true)],
])('%s takes back at once what was said before', async (_, begin) => {
  const { result } = renderHook(() => usePostActions());
  act(() => result.current.show('1 guest post is not checked.'));
  expect(result.current.done?.words).toBe('1 guest post is not checked.');
  vi.mocked(askPosts).mockReturnValue(new Promise(() => undefined));
  act(() => void begin(result.current));
  expect(result.current.done).toBeNull();
});
