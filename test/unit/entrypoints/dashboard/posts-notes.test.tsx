import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PostsNotes } from '../../../../entrypoints/dashboard/posts/PostsNotes.tsx';
import { usePostActions } from '../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import { lineOf } from '../../../../utils/ui/post-lines.ts';
import { aPost, aPostRecord } from '../../build-post.ts';
import { show } from '../../components/show.tsx';

/** What the user answers when the browser asks for access. */
let given: boolean;

beforeEach(() => {
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async () => given);
});

/** The notes of a list, at these addresses none of which can be reached, and what was done last. */
function Notes({ urls }: { urls: readonly string[] }) {
  const actions = usePostActions();
  const lines = urls.map((url) => lineOf(aPostRecord(null, aPost({ url })), '', () => false, 0));
  return (
    <>
      <p role="status">{actions.done?.words}</p>
      <PostsNotes
        all={{ records: [], runs: [], titles: new Map(), now: 0 }}
        lines={lines}
        actions={actions}
      />
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
    show(<Notes urls={urls} />);
    given = false;
    fireEvent.click(screen.getByRole('button', { name: 'Allow these sites' }));
    await waitFor(() => expect(said()).toBe(words));
    given = true;
    fireEvent.click(screen.getByRole('button', { name: 'Allow all sites' }));
    await waitFor(() => expect(said()).toBe(''));
  });
});
