import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PostsSettings } from '../../../../../entrypoints/dashboard/settings/PostsSettings.tsx';
import { notifyMode, saveNotifyMode } from '../../../../../utils/settings/notify.ts';
import { show } from '../../../components/show.tsx';

vi.mock('../../../../../utils/ui/access.ts', () => ({ onAccessChanged: () => () => undefined }));

/** What the browser lets us do, and what the user answers when it asks. */
let leave: boolean;
let answer: boolean;

beforeEach(() => {
  [leave, answer] = [false, true];
  const { permissions } = fakeBrowser;
  vi.spyOn(permissions, 'contains').mockImplementation(async () => leave);
  vi.spyOn(permissions, 'request').mockImplementation(async () => answer);
});

const radio = (name: RegExp) => screen.findByRole<HTMLInputElement>('radio', { name });
const say = vi.fn<(words: string) => void>();

describe('the choice how to be told', () => {
  it('of notifications asks for leave in the click, and is kept', async () => {
    show(<PostsSettings say={say} />);
    fireEvent.click(await radio(/^Badge and notification/));
    expect(fakeBrowser.permissions.request).toHaveBeenCalledExactlyOnceWith({
      permissions: ['notifications'],
    });
    await waitFor(async () => expect(await notifyMode()).toBe('notify'));
  });

  it('of notifications stays what it was where leave is refused, and says so', async () => {
    answer = false;
    show(<PostsSettings say={say} />);
    fireEvent.click(await radio(/^Badge and notification/));
    expect(await screen.findByText(/^The browser does not let Backlight notify you, so/)).toBeTruthy();
    expect((await radio(/^Badge a blue/)).checked).toBe(true);
    expect((await radio(/^Badge and notification/)).checked).toBe(false);
    expect(await notifyMode()).toBe('badge');
    // Another choice is no refusal.
    fireEvent.click(await radio(/^Quiet/));
    await waitFor(() => expect(screen.queryByText(/so the choice stays/)).toBeNull());
    await waitFor(async () => expect(await notifyMode()).toBe('quiet'));
  });

  it('of anything else asks for nothing', async () => {
    show(<PostsSettings say={say} />);
    fireEvent.click(await radio(/^Quiet/));
    await waitFor(async () => expect(await notifyMode()).toBe('quiet'));
    expect(fakeBrowser.permissions.request).not.toHaveBeenCalled();
  });

  it('that was made on another machine lacks leave on this one, which a button asks for', async () => {
    await saveNotifyMode('notify', 1000);
    show(<PostsSettings say={say} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Allow' }));
    await act(async () => undefined);
    expect(fakeBrowser.permissions.request).toHaveBeenCalledOnce();
  });
});
