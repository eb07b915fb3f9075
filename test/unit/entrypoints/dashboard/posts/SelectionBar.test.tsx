import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bulkDrafts } from '../../../../../entrypoints/dashboard/posts/bulk-drafts.ts';
import { SelectionBar } from '../../../../../entrypoints/dashboard/posts/SelectionBar.tsx';
import { usePostActions } from '../../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import type { GuestPost } from '../../../../../utils/posts/post.ts';
import { askPosts } from '../../../../../utils/ui/ask-posts.ts';
import { listRow, type PostListRow } from '../../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';

vi.mock(import('../../../../../utils/ui/ask-posts.ts'), async (original) => ({
  ...(await original()),
  askPosts: vi.fn(),
}));

/** What the background was asked to store, last. */
function stored(): readonly GuestPost[] {
  const message = vi.mocked(askPosts).mock.lastCall?.[0];
  return message?.type === 'editPosts' ? message.edits.map(({ post }) => post) : [];
}

beforeEach(() => {
  vi.mocked(askPosts).mockReset();
  vi.mocked(askPosts).mockResolvedValue({ ok: true, value: undefined });
});

const { link } = aCheck();
const allRows = () =>
  [
    aPostRecord(aCheck(), aPost({ url: 'https://blog.test/a', tags: ['q3'] }), { id: 'a' }),
    aPostRecord(aCheck(), aPost({ url: 'https://blog.test/b', tags: ['q3', 'de'] }), { id: 'b' }),
    aPostRecord(
      aCheck({
        verdict: 'changed',
        reasons: [{ code: 'rel-added', evidence: 'nofollow' }],
        changes: [{ what: 'rel', from: '', to: 'nofollow' }],
        link: link && { ...link, rawRel: 'nofollow' },
      }),
      aPost({ url: 'https://blog.test/c' }),
      { id: 'c' },
    ),
  ].map((record) => listRow(record, '', () => true, 0));

function Bar({ count, rows = allRows() }: { count: number; rows?: readonly PostListRow[] }) {
  const [drafts] = useState(bulkDrafts);
  const actions = usePostActions();
  return (
    <>
      <SelectionBar
        rows={rows.slice(0, count)}
        shown={rows.length}
        all={rows}
        actions={actions}
        drafts={drafts}
        onExport={() => undefined}
        onGone={() => undefined}
      />
      <p data-done>{(actions.said ?? actions.last)?.words}</p>
      <button type="button" onClick={actions.last?.undo}>
        Undo
      </button>
    </>
  );
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const inDialog = async () => within(await screen.findByRole('dialog'));
const done = () => document.querySelector('[data-done]')?.textContent;

describe('the bar of what is selected', () => {
  it('says nothing without any, how many there are, and that all are', () => {
    const { rerender } = show(<Bar count={0} />);
    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.queryByRole('button', { name: 'Check now' })).toBeNull();
    rerender(<Bar count={2} />);
    expect(screen.getByRole('status').textContent).toBe('2 selected');
    rerender(<Bar count={3} />);
    expect(screen.getByRole('status').textContent).toBe('All 3 that are shown are selected');
  });

  it('adds tags and takes tags away, and both are undone at once', async () => {
    show(<Bar count={2} />);
    await press('Tags');
    const dialog = await inDialog();
    const change = () => dialog.getByRole<HTMLButtonElement>('button', { name: /^Change/ });
    expect(change().disabled).toBe(true);
    fireEvent.input(dialog.getByLabelText('Add'), { target: { value: 'de, new' } });
    fireEvent.click(dialog.getByRole('checkbox', { name: 'q3 2' }));
    fireEvent.click(change());
    await waitFor(() => expect(done()).toBe('2 guest posts changed.'));
    expect(stored().map(({ tags }) => tags.join())).toEqual(['de,new', 'de,new']);
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('Undo');
    await waitFor(() => expect(stored().map(({ tags }) => tags.join())).toEqual(['q3', 'q3,de']));
  });

  it('keeps what was typed until it is stored: Escape and a failure lose nothing, Cancel does', async () => {
    show(<Bar count={2} />);
    const typed = async () => {
      await press('Tags');
      return (await inDialog()).getByLabelText<HTMLInputElement>('Add');
    };
    fireEvent.input(await typed(), { target: { value: 'de, new' } });
    screen.getByRole<HTMLDialogElement>('dialog').close();
    expect((await typed()).value).toBe('de, new');
    vi.mocked(askPosts).mockResolvedValueOnce({ ok: false, why: 'full' });
    fireEvent.click((await inDialog()).getByRole('button', { name: /^Change/ }));
    await waitFor(() => expect(done()).toMatch(/^Not stored/));
    expect((await typed()).value).toBe('de, new');
    fireEvent.click((await inDialog()).getByRole('button', { name: 'Cancel' }));
    expect((await typed()).value).toBe('');
  });

  it('keeps the note and the day of a step until it is stored, and stays open where that fails', async () => {
    show(<Bar count={2} />);
    const note = async () => {
      await press('Following up');
      return (await inDialog()).getByLabelText<HTMLInputElement>('Note');
    };
    fireEvent.input(await note(), { target: { value: 'x'.repeat(10_001) } });
    fireEvent.click((await inDialog()).getByRole('button', { name: 'Asked' }));
    expect((await inDialog()).getByRole('alert').textContent).toBe('At most 10,000 characters.');
    expect(askPosts).not.toHaveBeenCalled();
    fireEvent.input(await note(), { target: { value: 'By mail' } });
    screen.getByRole<HTMLDialogElement>('dialog').close();
    expect((await note()).value).toBe('By mail');
    vi.mocked(askPosts).mockResolvedValueOnce({ ok: false, why: 'full' });
    fireEvent.click((await inDialog()).getByRole('button', { name: 'Asked' }));
    await waitFor(() => expect(done()).toMatch(/^Not stored/));
    expect((await inDialog()).getByLabelText<HTMLInputElement>('Note').value).toBe('By mail');
    expect((await inDialog()).getByRole('alert').textContent).toMatch(/^Not stored/);
    vi.mocked(askPosts).mockResolvedValueOnce({ ok: true, value: { at: 7, reminded: [] } });
    fireEvent.click((await inDialog()).getByRole('button', { name: 'Asked' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await note()).value).toBe('');
  });

  it('sets what is expected, the supplier and the guarantee, and says what stays as it is', async () => {
    show(<Bar count={3} />);
    await press('Edit');
    const dialog = await inDialog();
    fireEvent.change(dialog.getByLabelText('Expected rel'), { target: { value: 'followed' } });
    dialog.getByText('3 guest posts stay as they are.');
    fireEvent.change(dialog.getByLabelText('Expected rel'), { target: { value: 'marks' } });
    dialog.getByText(/nofollow, ugc or sponsored/i);
    fireEvent.click(dialog.getByRole('checkbox', { name: 'sponsored' }));
    fireEvent.input(dialog.getByRole('textbox', { name: 'Supplier' }), { target: { value: 'North Media' } });
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: 'Supplier' }).checked).toBe(true);
    fireEvent.click(dialog.getByRole('button', { name: 'Change 3 guest posts' }));
    await waitFor(() => expect(done()).toBe('3 guest posts changed.'));
    expect(stored()).toMatchObject(
      Array(3).fill({ supplier: 'North Media', expect: { rel: ['sponsored'], anchor: { kind: 'any' } } }),
    );
  });

  it('notes a step of following all of them up, with a reminder, and takes it back', async () => {
    vi.mocked(askPosts).mockResolvedValue({ ok: true, value: { at: 7, reminded: ['b'] } });
    show(<Bar count={2} />);
    await press('Following up');
    const dialog = await inDialog();
    expect(dialog.getByRole('heading', { level: 2 }).textContent).toBe('Follow up 2 guest posts');
    fireEvent.input(dialog.getByLabelText('Note'), { target: { value: 'By mail' } });
    fireEvent.input(dialog.getByLabelText('Remind me on'), { target: { value: '2026-12-24' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Asked' }));
    await waitFor(() => expect(done()).toBe('Noted of 2 guest posts: asked.'));
    const remindAt = new Date(2026, 11, 24).getTime();
    const added = { type: 'addStep', ids: ['a', 'b'], step: 'asked', note: 'By mail', remindAt };
    expect(askPosts).toHaveBeenLastCalledWith(added);
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('Undo');
    await waitFor(() =>
      expect(askPosts).toHaveBeenLastCalledWith({
        type: 'takeBackStep',
        ids: ['a', 'b'],
        at: 7,
        reminded: ['b'],
      }),
    );
    await waitFor(() => expect(done()).toBe(''));
  });

  it('says beforehand which would have the page and target of another', async () => {
    const onPage = (id: string) =>
      aPostRecord(aCheck(), aPost({}, { target: { kind: 'page', url: `https://example.com/${id}` } }), {
        id,
      });
    const rows = ['a', 'b'].map((id) => listRow(onPage(id), '', () => true, 0));
    show(<Bar count={2} rows={rows} />);
    await press('Edit');
    const dialog = await inDialog();
    fireEvent.change(dialog.getByLabelText('Should link to'), { target: { value: 'domain' } });
    dialog.getByText(/^1 guest post stays as it is: its page has/);
    fireEvent.click(dialog.getByRole('button', { name: 'Change 1 guest post' }));
    await waitFor(() => expect(done()).toBe('1 guest post changed.'));
    expect(stored().map((post) => post.expect.target)).toEqual([{ kind: 'domain', name: 'example.com' }]);
  });

  it('replaces targets after it has shown what becomes of each', async () => {
    show(<Bar count={3} />);
    await press('Replace target');
    const dialog = await inDialog();
    const to = dialog.getByLabelText('Begin instead with');
    expect(dialog.getByLabelText<HTMLInputElement>('Targets that begin with').value).toBe(
      'https://example.com/',
    );
    fireEvent.input(to, { target: { value: 'nonsense' } });
    dialog.getByText(/That makes no web address/);
    fireEvent.input(to, { target: { value: 'https://new.example/' } });
    expect(dialog.getAllByText('new.example/guide').length).toBe(3);
    fireEvent.click(dialog.getByRole('button', { name: 'Change 3 guest posts' }));
    await waitFor(() => expect(done()).toBe('3 guest posts changed.'));
    expect(stored().map((post) => post.expect.target)).toEqual(
      Array(3).fill({ kind: 'page', url: 'https://new.example/guide' }),
    );
  });

  it('says of targets that are left alone why', async () => {
    show(<Bar count={2} />);
    await press('Replace target');
    const dialog = await inDialog();
    fireEvent.input(dialog.getByLabelText('Targets that begin with'), {
      target: { value: 'https://other.example/' },
    });
    fireEvent.input(dialog.getByLabelText('Begin instead with'), {
      target: { value: 'https://new.example/' },
    });
    dialog.getByText('No target begins so.');
    const fold = dialog.getByText('2 guest posts stay as they are.').closest('details');
    if (fold) fold.open = true;
    if (fold) fireEvent(fold, new Event('toggle'));
    await dialog.findByText(/The target does not begin so:/);
  });

  it('accepts what the last checks found, of those that have changed', async () => {
    show(<Bar count={3} />);
    await press('Accept 1 change');
    await waitFor(() => expect(done()).toMatch(/^1 change accepted/));
    expect(stored()).toMatchObject([{ url: 'https://blog.test/c', expect: { rel: ['nofollow'] } }]);
  });
});
