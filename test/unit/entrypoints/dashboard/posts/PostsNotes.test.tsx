import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PostsNotes } from '../../../../../entrypoints/dashboard/posts/PostsNotes.tsx';
import { usePostActions } from '../../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import { listRow } from '../../../../../utils/ui/post-rows.ts';
import { aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';

/** The user declines whatever the browser asks for. */
beforeEach(() => {
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async () => false);
});

/** The notes of a list with these addresses, and what was done last. */
function Notes({ urls, reachable = false }: { urls: readonly string[]; reachable?: boolean }) {
  const actions = usePostActions();
  const rows = urls.map((url) => listRow(aPostRecord(null, aPost({ url })), '', () => reachable, 0));
  return (
    <>
      <p role="status">{actions.done?.words}</p>
      <PostsNotes runs={[]} now={0} rows={rows} actions={actions} />
    </>
  );
}

const said = () => screen.getByRole('status').textContent;

describe('access that is missing', () => {
  it.each([
    [
      ['https://a.test/1', 'https://b.test/2'],
      'Not allowed: Backlight can look at these pages only when you open them.',
    ],
    [['https://a.test/1'], 'Not allowed: Backlight can look at this page only when you open it.'],
  ])('to %j, where the user declines, is said to mean: %s', async (urls, words) => {
    const { rerender } = show(<Notes urls={urls} />);
    fireEvent.click(screen.getByRole('button', { name: 'Allow these sites' }));
    await waitFor(() => expect(said()).toBe(words));
    // Access was given elsewhere.
    rerender(<Notes urls={urls} reachable />);
    await waitFor(() => expect(said()).toBe(''));
  });
});
