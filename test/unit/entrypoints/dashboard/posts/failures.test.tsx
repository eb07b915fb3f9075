import { takeBugs } from '../../../bugs.ts';
import '../../../utils/store/fresh-store.ts';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_VIEW } from '../../../../../utils/posts/list/view.ts';
import { addDomains } from '../../../../../utils/settings/domains.ts';
import { addPosts, allPosts } from '../../../../../utils/store/posts/posts.ts';
import { own } from '../../../build.ts';
import { aPost } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';
import { FAILURES, readingFails, storeFails } from '../../failing-store.ts';
import { PostsAlone } from './posts-alone.tsx';

const { permissions, runtime, storage } = fakeBrowser;
const NONE = 'No guest posts yet';
const URL = 'https://blog.test/post';

/** Who listens for what was stored, as far as that is known. */
let listeners: Set<unknown>;

beforeEach(() => {
  listeners = new Set();
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
  vi.spyOn(storage.onChanged, 'addListener').mockImplementation((one) => void listeners.add(one));
  vi.spyOn(storage.onChanged, 'removeListener').mockImplementation((one) => void listeners.delete(one));
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins: ['*://*/*'] }));
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async () => ({ ok: true }));
});

const alert = () => screen.findByRole('alert');
const list = () => show(<PostsAlone view={DEFAULT_VIEW} />);

describe('the list of guest posts', () => {
  it('shows nothing until it is known what there is', async () => {
    const { container } = list();
    expect(container.textContent).toBe('');
    await screen.findByText(NONE);
  });

  it.each(FAILURES)(
    'says why it cannot be read where the cause is %s, and what to do',
    async (why, name, says) => {
      await storeFails(name);
      list();
      const said = (await alert()).textContent;
      expect(said).toMatch(/^Your guest posts cannot be read\./);
      expect(said).toMatch(says);
      expect(screen.queryByText(NONE)).toBeNull();
      expect(takeBugs().length > 0).toBe(why === 'bug');
    },
  );

  it('is read again by a button', async () => {
    await storeFails();
    list();
    await alert();
    vi.mocked(indexedDB.open).mockRestore();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(NONE);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that the user’s domains cannot be read', async () => {
    vi.spyOn(storage.local, 'get').mockRejectedValue(new Error('Corruption: block checksum mismatch'));
    list();
    expect((await alert()).textContent).toMatch(/^Your domains cannot be read\..* Restart it/);
  });

  it('says that the browser does not say which sites may be visited', async () => {
    vi.mocked(permissions.getAll).mockRejectedValue(new Error('No.'));
    list();
    expect((await alert()).textContent).toMatch(/^Which sites Backlight may visit cannot be found out\./);
    expect(takeBugs()).toEqual([{ where: 'read for a view', error: 'Error: No.' }]);
  });

  it('shows a page by its address where titles cannot be read', async () => {
    await addPosts([aPost({ url: URL })]);
    readingFails('pages');
    list();
    await screen.findByRole('button', { name: 'blog.test/post' });
  });

  it('says that the last checks cannot be read, nor how many were kept by month', async () => {
    await addPosts([aPost({ url: URL })]);
    readingFails('checks');
    list();
    await waitFor(() =>
      expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
        expect.stringMatching(/^The last checks of these guest posts cannot be read\./),
        expect.stringMatching(/^How many were kept by month cannot be read\./),
      ]),
    );
    vi.mocked(IDBDatabase.prototype.transaction).mockRestore();
    for (const button of screen.getAllByRole('button', { name: 'Try again' })) fireEvent.click(button);
    await screen.findByText('no checks');
    await screen.findByRole('button', { name: 'kept share not known yet' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('listens for what is stored no longer than it is there', async () => {
    const { unmount } = list();
    await screen.findByText(NONE);
    expect(listeners.size).toBeGreaterThan(0);
    unmount();
    expect(listeners.size).toBe(0);
  });
});

describe('the panel of a guest post', () => {
  async function page() {
    await addDomains(own('example.com'), 1000);
    await addPosts([aPost({ url: URL })]);
    const [record] = await allPosts();
    return show(<PostsAlone view={{ ...DEFAULT_VIEW, opened: record?.id ?? '' }} />);
  }

  const edit = async () => fireEvent.click(await screen.findByRole('button', { name: 'Edit' }));

  it('says that its checks and changes cannot be read, and shows none of them as missing', async () => {
    readingFails('checks');
    await page();
    await waitFor(() => {
      const said = screen.getAllByRole('alert').map(({ textContent }) => textContent);
      expect(said).toContainEqual(
        expect.stringMatching(/^The checks and changes of this guest post cannot be read\./),
      );
    });
    expect(screen.queryByRole('heading', { name: 'History' })).toBeNull();
    // What is agreed can be read, and changed.
    await edit();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Page' }).value).toBe(URL);
  });

  it('stays as it is, with what is typed, when the list cannot be read again', async () => {
    await page();
    await edit();
    const notes = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' });
    fireEvent.input(notes, { target: { value: 'Asked Ann' } });
    readingFails('posts');
    const channel = new BroadcastChannel('posts');
    channel.postMessage(null);
    await screen.findByText(/^Your guest posts cannot be read\./);
    channel.close();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' }).value).toBe('Asked Ann');
  });
});
