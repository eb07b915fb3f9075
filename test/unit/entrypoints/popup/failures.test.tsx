import { takeBugs } from '../../bugs.ts';
import '../../utils/store/fresh-store.ts';
import { act, fireEvent, renderHook, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DomainsPane } from '../../../../entrypoints/popup/domains/DomainsPane.tsx';
import { useDomains } from '../../../../entrypoints/popup/domains/use-domains.ts';
import { useHighlighting } from '../../../../entrypoints/popup/highlight/use-highlighting.ts';
import { Popup } from '../../../../entrypoints/popup/Popup.tsx';
import { usePostsHere } from '../../../../entrypoints/popup/posts/use-posts-here.ts';
import { addDomains } from '../../../../utils/settings/domains.ts';
import { own } from '../../build.ts';
import { show } from '../../components/show.tsx';
import { FAILURES, storeFails } from '../failing-store.ts';

const { storage, commands } = fakeBrowser;
const CORRUPT = new Error('Corruption: block checksum mismatch');

beforeEach(() => {
  vi.spyOn(commands, 'getAll').mockImplementation(async () => []);
});

describe('the popup', () => {
  it('says that the domains cannot be read, and does not welcome a newcomer', async () => {
    vi.spyOn(storage.local, 'get').mockRejectedValue(CORRUPT);
    show(<Popup tab={Promise.resolve(null)} />);
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^Your domains cannot be read\..*Restart it/,
    );
    vi.mocked(storage.local.get).mockRestore();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

describe('the guest posts at a page', () => {
  const here = (url: string | null, isReading = false) => {
    const { result } = renderHook(() => usePostsHere(5, url, isReading, vi.fn()));
    return result;
  };

  it.each(FAILURES)(
    'are not said to be none where the store fails, the cause being %s',
    async (why, name) => {
      await storeFails(name);
      const found = here('https://blog.test/post');
      await waitFor(() => expect(found.current.why).toBe(why));
      // Neither `no guest posts`, by which the page could become one, nor any.
      expect(found.current.list).toBeNull();
      expect(takeBugs().length > 0).toBe(why === 'bug');
    },
  );

  it('are none where there are none', async () => {
    const found = here('https://blog.test/post');
    await waitFor(() => expect(found.current.list).toEqual([]));
    expect(found.current.why).toBeNull();
  });

  it('are not looked up while the page is read: nothing delays the answer', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const found = here(null, true);
    await act(async () => undefined);
    expect([found.current.list, found.current.why]).toEqual([null, null]);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('the user’s domains', () => {
  function Pane() {
    const domains = useDomains();
    return domains.list && <DomainsPane domains={domains} list={domains.list} onBack={vi.fn()} />;
  }

  it('are not said to have no pages where the recorded pages cannot be read', async () => {
    await addDomains(own('example.com'), 1000);
    await storeFails();
    show(<Pane />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^The recorded pages cannot be read\./);
    expect(screen.queryByText(/no recorded page links/)).toBeNull();
    vi.mocked(indexedDB.open).mockRestore();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('one of them that the browser does not let go stays, and it is said', async () => {
    await addDomains(own('example.com'), 1000);
    show(<Pane />);
    vi.spyOn(storage.local, 'remove').mockRejectedValue(CORRUPT);
    fireEvent.click(await screen.findByRole('button', { name: /example\.com/ }));
    await screen.findByText(/^The browser could not store it\./);
    expect(screen.queryByText(/removed/i)).toBeNull();
  });
});

it('whether links are highlighted is not known where the background does not answer', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
  const { result } = renderHook(() => useHighlighting(5));
  await waitFor(() => expect(result.current.why).toBe('gone'));
  expect(result.current.state).toBeNull();
});
