import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PostPage } from '../../../../../entrypoints/dashboard/posts/PostPage.tsx';
import { usePostActions } from '../../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import { readUiToBackground } from '../../../../../utils/message/ui-to-background.ts';
import type { GuestPost } from '../../../../../utils/posts/post.ts';
import { listRow } from '../../../../../utils/ui/posts/list-row.ts';
import { own } from '../../../build.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';

/** The posts that the background was asked to store. */
let stored: GuestPost[];

beforeEach(() => {
  stored = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const read = readUiToBackground(message);
    if (read?.type === 'editPosts') stored.push(...read.edits.map(({ post }) => post));
    return { ok: true };
  });
});

/** What a check learned of the link. */
const BASELINE = {
  href: 'https://example.com/guide',
  target: 'https://example.com/guide',
  rawRel: 'ugc',
  text: 'The guide',
  position: 'content',
  jsOnly: false,
  framed: false,
  at: 1000,
};

function Page({ post }: { post: GuestPost }) {
  const actions = usePostActions();
  const row = listRow(aPostRecord(aCheck(), post), '', () => true, 0);
  return (
    <PostPage
      row={row}
      domains={own('example.com')}
      records={[row.record]}
      siteOf={(host) => host}
      actions={actions}
    >
      {null}
    </PostPage>
  );
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

describe('what is typed into the form of a guest post', () => {
  it('stays when a check learns something', () => {
    const { rerender } = show(<Page post={aPost()} />);
    type('Notes', 'Asked Ann');
    rerender(<Page post={aPost({ baseline: BASELINE })} />);
    expect(field('Notes').value).toBe('Asked Ann');
  });

  it('stays when another window saves, and the fields that were left alone follow', async () => {
    const { rerender } = show(<Page post={aPost({ cost: '100' })} />);
    type('Notes', 'Asked Ann');
    rerender(<Page post={aPost({ cost: '120', notes: 'Asked Bob', tags: ['spring'] })} />);
    expect(field('Notes').value).toBe('Asked Ann');
    expect([field('Cost').value, field('Tags').value]).toEqual(['120', 'spring']);
    // Neither takes back what the other has changed.
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(stored).toMatchObject([{ cost: '120', notes: 'Asked Ann', tags: ['spring'] }]),
    );
  });

  it('is nothing where nothing is typed: the form follows', () => {
    const { rerender } = show(<Page post={aPost({ notes: 'Asked Ann' })} />);
    rerender(<Page post={aPost({ notes: 'Asked Bob', url: 'https://blog.test/moved' })} />);
    expect(field('Notes').value).toBe('Asked Bob');
    expect(field('Page').value).toBe('https://blog.test/moved');
  });

  it('keeps the focus where it is', () => {
    const { rerender } = show(<Page post={aPost()} />);
    field('Notes').focus();
    rerender(<Page post={aPost({ baseline: BASELINE })} />);
    expect(document.activeElement).toBe(field('Notes'));
  });
});
