import { renderHook } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { askPosts } from '../../../../utils/ui/ask-posts.ts';
import { useMarkSeen } from '../../../../utils/ui/use-mark-seen.ts';
import { aPost, aPostRecord } from '../../build-post.ts';

vi.mock(import('../../../../utils/ui/ask-posts.ts'), async (original) => ({
  ...(await original()),
  askPosts: vi.fn(),
}));

it('marks the news that a view shows, and not that of an ignored guest post', () => {
  const unseenChange = { kind: 'lost', at: 1000, notifiedAt: null } as const;
  const posts = [false, true].map((ignored) =>
    aPostRecord(null, aPost({ ignored }), { id: ignored ? 'ignored' : 'watched', unseenChange }),
  );
  renderHook(() => useMarkSeen(posts));
  expect(vi.mocked(askPosts).mock.calls).toEqual([[{ type: 'markSeen', ids: ['watched'] }]]);
});
