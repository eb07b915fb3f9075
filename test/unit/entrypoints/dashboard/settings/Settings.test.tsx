import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Settings } from '../../../../../entrypoints/dashboard/settings/Settings.tsx';
import { readDebugLog } from '../../../../../utils/settings/debug-log.ts';
import { takeBugs } from '../../../bugs.ts';
import { show } from '../../../components/show.tsx';

const { storage, permissions, runtime, commands } = fakeBrowser;
const BUG = { at: Date.UTC(2026, 2, 3, 14, 5), where: 'badge', error: 'TypeError: x is undefined\n    at f' };

/** Who listens for what was stored. */
let listeners: Set<unknown>;
let copied: string[];

beforeEach(() => {
  listeners = new Set();
  copied = [];
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
  const { addListener, removeListener } = storage.onChanged;
  vi.spyOn(storage.onChanged, 'addListener').mockImplementation((one) => {
    listeners.add(one);
    addListener.call(storage.onChanged, one);
  });
  vi.spyOn(storage.onChanged, 'removeListener').mockImplementation((one) => {
    listeners.delete(one);
    removeListener.call(storage.onChanged, one);
  });
  vi.spyOn(permissions, 'contains').mockImplementation(async () => false);
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins: [] }));
  vi.spyOn(commands, 'getAll').mockImplementation(async () => [
    { name: 'highlight', shortcut: 'Alt+Shift+L' },
  ]);
  vi.spyOn(runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Backlight',
    version: '0.2.0',
  });
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
});

const heading = (name: string) => screen.findByRole('heading', { name });
const part = async (name: string) => {
  const section = (await heading(name)).closest('section');
  if (!section) throw new Error(`There is no part ${name}`);
  return within(section);
};

describe('the settings', () => {
  it('listen for changes no longer than they are there', async () => {
    const { unmount } = show(<Settings />);
    await heading('Report a problem');
    expect(listeners.size).toBeGreaterThan(5);
    unmount();
    expect(listeners.size).toBe(0);
  });

  it('say that they cannot be read, each part of itself, and show no setting as unset', async () => {
    vi.spyOn(storage.local, 'get').mockRejectedValue(new Error('Corruption: block checksum mismatch'));
    show(<Settings />);
    for (const name of ['Highlighting', 'Does a link count?', 'Guest posts']) {
      const said = await (await part(name)).findByRole('alert');
      expect(said.textContent).toMatch(/^These settings cannot be read\..* Restart it/);
    }
    expect(screen.queryAllByRole('radio')).toEqual([]);
    expect(screen.queryByText('Nothing went wrong.')).toBeNull();
  });

  it('are there once they can be read', async () => {
    vi.spyOn(storage.local, 'get').mockRejectedValue(new Error('Corruption: block checksum mismatch'));
    show(<Settings />);
    const verdicts = await part('Does a link count?');
    await verdicts.findByRole('alert');
    vi.mocked(storage.local.get).mockRestore();
    fireEvent.click(verdicts.getByRole('button', { name: 'Try again' }));
    await verdicts.findAllByRole('radio');
    expect(verdicts.queryByRole('alert')).toBeNull();
  });

  it('say that the keys cannot be found out, not that there are none', async () => {
    vi.mocked(commands.getAll).mockRejectedValue(new Error('No.'));
    show(<Settings />);
    await screen.findByText('The keys cannot be found out.');
    expect(screen.queryByRole('heading', { name: 'Shortcut' })).toBeNull();
    expect(takeBugs()).toEqual([{ where: 'read for a view', error: 'Error: No.' }]);
  });
});

describe('what leaves this machine', () => {
  it('is what is set now, and follows it', async () => {
    show(<Settings />);
    const found = await part('What leaves this machine');
    expect(await found.findAllByText('off')).toHaveLength(2);
    fireEvent.click(await screen.findByLabelText(/^Always check robots\.txt/));
    await found.findByText('on');
    expect(found.getAllByText('off')).toHaveLength(1);
  });

  it('has the last requests, and has the background forget them', async () => {
    // What the background answers has no value.
    const sent = vi.spyOn(runtime, 'sendMessage').mockImplementation(async () => Object({ ok: true }));
    await storage.local.set({ 'request-log': [{ kind: 'page', address: 'https://blog.test/', at: BUG.at }] });
    show(<Settings />);
    const found = await part('What leaves this machine');
    await found.findByText(/^1 request, on .*2026/);
    fireEvent.click(found.getByRole('button', { name: 'Clear' }));
    expect(sent).toHaveBeenCalledExactlyOnceWith({ type: 'clearRequests' });
    await screen.findByText('The last requests are forgotten.');
  });

  it('says that the last requests cannot be read, not that there are none', async () => {
    vi.spyOn(storage.local, 'get').mockRejectedValue(new Error('Corruption: block checksum mismatch'));
    show(<Settings />);
    const found = await part('What leaves this machine');
    await found.findByText('The last requests cannot be read.');
    expect(found.queryByText('None yet.')).toBeNull();
  });
});

describe('the report of a problem', () => {
  const report = async () => {
    show(<Settings />);
    const found = await part('Report a problem');
    await found.findByRole('button', { name: 'Copy report' });
    return found;
  };

  it('says that nothing went wrong, and that nothing leaves the machine by itself', async () => {
    const found = await report();
    expect(found.getByRole('status').textContent).toBe('Nothing went wrong.');
    expect(found.getByText(/only if you copy it and send it yourself\./)).toBeTruthy();
    expect(found.getByRole<HTMLButtonElement>('button', { name: 'Clear' }).disabled).toBe(true);
  });

  it('says how many problems there were, and shows them', async () => {
    await storage.local.set({ 'debug-log': [{ ...BUG, at: 0 }, BUG] });
    const found = await report();
    expect(found.getByRole('status').textContent).toMatch(/^2 problems were noted, the last on .*2026/);
    const fold = found.getByText('Show what it says').closest('details');
    if (fold) fold.open = true;
    await found.findByText(/TypeError: x is undefined/);
  });

  it('is copied in the click: version, browser, and what went wrong', async () => {
    await storage.local.set({ 'debug-log': [BUG] });
    const found = await report();
    fireEvent.click(found.getByRole('button', { name: 'Copy report' }));
    // Nothing was awaited until here: browsers let nobody copy later.
    expect(copied).toEqual([
      `Backlight 0.2.0\n${navigator.userAgent}\n\n2026-03-03T14:05:00.000Z badge\n${BUG.error}`,
    ]);
    await screen.findByText('Copied');
  });

  it('says that the browser did not let us copy', async () => {
    vi.mocked(navigator.clipboard.writeText).mockRejectedValue(new DOMException('', 'NotAllowedError'));
    const found = await report();
    fireEvent.click(found.getByRole('button', { name: 'Copy report' }));
    await screen.findByText('The browser did not let us copy.');
  });

  it('is cleared', async () => {
    await storage.local.set({ 'debug-log': [BUG] });
    const found = await report();
    fireEvent.click(found.getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(found.getByRole('status').textContent).toBe('Nothing went wrong.'));
    expect(await readDebugLog()).toEqual([]);
  });

  it('follows what goes wrong meanwhile', async () => {
    const found = await report();
    await act(async () => storage.local.set({ 'debug-log': [BUG] }));
    await waitFor(() => expect(found.getByRole('status').textContent).toMatch(/^1 problem was noted, on /));
  });
});
