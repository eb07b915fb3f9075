import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type PanelDrafts, panelDrafts } from '../../../../../../entrypoints/dashboard/posts/panel/drafts.ts';
import { PostPanel } from '../../../../../../entrypoints/dashboard/posts/panel/PostPanel.tsx';
import { useCockpit } from '../../../../../../entrypoints/dashboard/posts/use-cockpit.ts';
import { usePostActions } from '../../../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import { readUiToBackground } from '../../../../../../utils/message/ui-to-background.ts';
import { DEFAULT_VIEW } from '../../../../../../utils/posts/list/view.ts';
import type { GuestPost } from '../../../../../../utils/posts/post.ts';
import { openStore } from '../../../../../../utils/store/open.ts';
import { postOf } from '../../../../../../utils/store/posts/posts.ts';
import { listRow } from '../../../../../../utils/ui/posts/list-row.ts';
import { own } from '../../../../build.ts';
import { aCheck, aPost, aPostRecord } from '../../../../build-post.ts';
import { show } from '../../../../components/show.tsx';

/** The posts that the background was asked to store. */
let stored: GuestPost[];

beforeEach(() => {
  stored = [];
  DRAFTS.current = panelDrafts();
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

const DRAFTS = { current: panelDrafts() };

function Panel({
  post,
  isGone = false,
  isLate = false,
  id = 'a',
  drafts = DRAFTS.current,
}: {
  post: GuestPost;
  isGone?: boolean;
  /** Its row is not made yet. */
  isLate?: boolean;
  id?: string;
  drafts?: PanelDrafts;
}) {
  const actions = usePostActions();
  const cockpit = useCockpit({ ...DEFAULT_VIEW, opened: id }, actions, true);
  const row = listRow(aPostRecord(aCheck(), post, { id }), '', () => true, 0);
  return (
    <PostPanel
      id={id}
      row={isGone || isLate ? null : row}
      domains={own('example.com')}
      records={isGone ? [] : [row.record]}
      actions={actions}
      cockpit={cockpit}
      drafts={drafts}
    >
      {null}
    </PostPanel>
  );
}

const agreed = () =>
  within(screen.getByRole('heading', { name: 'What is agreed' }).closest('section') ?? document.body);
const edit = () => fireEvent.click(agreed().getByRole('button', { name: 'Edit' }));
const field = (name: string) => agreed().getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

describe('what is typed into the form of a guest post', () => {
  it('stays when a check learns something', () => {
    const { rerender } = show(<Panel post={aPost()} />);
    edit();
    type('Notes', 'Asked Ann');
    rerender(<Panel post={aPost({ baseline: BASELINE })} />);
    expect(field('Notes').value).toBe('Asked Ann');
  });

  it('stays when another window saves, and the fields that were left alone follow', async () => {
    const { rerender } = show(<Panel post={aPost({ cost: '100' })} />);
    edit();
    type('Notes', 'Asked Ann');
    rerender(<Panel post={aPost({ cost: '120', notes: 'Asked Bob', tags: ['spring'] })} />);
    expect(field('Notes').value).toBe('Asked Ann');
    expect([field('Cost').value, field('Tags').value]).toEqual(['120', 'spring']);
    // Neither takes back what the other has changed.
    fireEvent.click(agreed().getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(stored).toMatchObject([{ cost: '120', notes: 'Asked Ann', tags: ['spring'] }]),
    );
  });

  it('is nothing where nothing is typed: the form follows', () => {
    const { rerender } = show(<Panel post={aPost({ notes: 'Asked Ann' })} />);
    edit();
    rerender(<Panel post={aPost({ notes: 'Asked Bob', url: 'https://blog.test/moved' })} />);
    expect(field('Notes').value).toBe('Asked Bob');
    expect(field('Page').value).toBe('https://blog.test/moved');
  });

  it('is in reach where the guest post is removed meanwhile, and in the form again once it is back', async () => {
    const sent = vi.mocked(fakeBrowser.runtime.sendMessage);
    await (await openStore()).put('posts', aPostRecord(null, aPost(), { removedAt: 2000 }));
    const { rerender } = show(<Panel post={aPost()} />);
    edit();
    type('Notes', 'Asked Ann');
    rerender(<Panel post={aPost()} isGone />);
    expect(screen.getByLabelText<HTMLTextAreaElement>('What you typed').value).toBe('Asked Ann');
    fireEvent.click(await screen.findByRole('button', { name: 'Put it back' }));
    await waitFor(() => expect(sent).toHaveBeenCalledWith({ type: 'removePosts', ids: ['a'], back: true }));
    rerender(<Panel post={aPost()} />);
    expect(field('Notes').value).toBe('Asked Ann');
  });

  it('is not called gone while only its row is not made yet', () => {
    show(<Panel post={aPost()} isLate />);
    expect(screen.queryByText(/not in the list any more/)).toBeNull();
  });

  it('cannot be put back where nobody knows it', async () => {
    await (await openStore()).clear('posts');
    const read = vi.spyOn(IDBObjectStore.prototype, 'get');
    show(<Panel post={aPost()} isGone />);
    screen.getByText(/not in the list any more/);
    await waitFor(() => expect(read).toHaveBeenCalledWith('a'));
    await act(async () => void (await postOf('a')));
    expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull();
    read.mockRestore();
  });

  it('keeps the focus where it is', () => {
    const { rerender } = show(<Panel post={aPost()} />);
    edit();
    field('Notes').focus();
    rerender(<Panel post={aPost({ baseline: BASELINE })} />);
    expect(document.activeElement).toBe(field('Notes'));
  });

  it('is there again after another guest post was open, until it is saved', async () => {
    const { rerender } = show(<Panel post={aPost()} />);
    edit();
    type('Notes', 'Asked Ann');
    rerender(<Panel post={aPost({ url: 'https://blog.test/other' })} id="b" />);
    expect(agreed().queryByRole('textbox')).toBeNull();
    rerender(<Panel post={aPost()} />);
    expect(field('Notes').value).toBe('Asked Ann');
    fireEvent.click(agreed().getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(agreed().queryByRole('textbox')).toBeNull());
    expect(stored).toMatchObject([{ notes: 'Asked Ann' }]);
    expect(document.activeElement?.textContent).toBe('Edit');
  });

  it('is given up by Cancel alone; the first Escape leaves the field', () => {
    show(<Panel post={aPost()} />);
    edit();
    type('Notes', 'Asked Ann');
    field('Notes').focus();
    fireEvent.keyDown(field('Notes'), { key: 'Escape' });
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
    expect(field('Notes').value).toBe('Asked Ann');
    fireEvent.click(agreed().getByRole('button', { name: 'Cancel' }));
    edit();
    expect(field('Notes').value).toBe('');
  });
});
