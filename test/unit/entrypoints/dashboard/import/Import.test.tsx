import '../../../utils/store/fresh-store.ts';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Import } from '../../../../../entrypoints/dashboard/import/Import.tsx';
import { addDomains } from '../../../../../utils/settings/domains.ts';
import { importPart } from '../../../../../utils/store/posts/import.ts';
import { removePosts } from '../../../../../utils/store/posts/posts.ts';
import { own } from '../../../build.ts';
import { show } from '../../../components/show.tsx';
import { makeWorkbook } from '../../../make-workbook.ts';
import { readTablesHere } from './import-worker-here.ts';

// Its rows are another test's, and many.
vi.mock(import('../../../../../components/import/PreviewTable.tsx'), () => ({ PreviewTable: () => <></> }));

/** What the background was asked to write, and has not answered yet. */
let asked: { readonly type: string; readonly answer: () => void }[] = [];

beforeEach(async () => {
  readTablesHere();
  asked = [];
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins: ['*://*/*'] }));
  await addDomains(own('example.com'), 0);
  let added = 0;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type, posts = [], listed = [] } = Object(message);
    const ids = Array.from(posts, () => `post-${added++}`);
    const value =
      type === 'importPosts'
        ? { added: ids, rows: ids.length, changed: [], same: 0, listed: listed.length }
        : undefined;
    await new Promise<void>((answer) => void asked.push({ type, answer }));
    return { ok: true, value };
  });
});

const ROWS = Array.from({ length: 600 }, (_, i) => `https://blog.test/${i}`).join('\n');

const press = (name: string) => fireEvent.click(screen.getByText(name));
const answerNext = async (type: string) => {
  await waitFor(() => expect(asked[0]?.type).toBe(type));
  asked.shift()?.answer();
};
const other = () => screen.getByText<HTMLButtonElement>('Another table');

/** Pastes cells anywhere on the page, as useDrop hears it. */
function paste(cells: string): void {
  const event = new Event('paste', { cancelable: true });
  Object.assign(event, { clipboardData: { files: [], getData: () => cells } });
  dispatchEvent(event);
}

/** Reads what is typed into one of the fields. */
async function read(field: string, typed: string): Promise<void> {
  const input = screen.getByLabelText(field);
  fireEvent.input(input, { target: { value: typed } });
  const button = input.closest('form')?.querySelector('button');
  await waitFor(() => expect(button?.disabled).toBe(false));
  button?.click();
}

async function preview() {
  const view = show(<Import isShown={true} />);
  await screen.findByText('Import guest posts');
  await read('Paste cells', ROWS);
  await screen.findByText('Import 600 rows');
  return view;
}

async function imported() {
  const view = await preview();
  press('Import 600 rows');
  await answerNext('importPosts');
  await answerNext('importPosts');
  await screen.findByText('Undo');
  return view;
}

it('an import lets no other table take its place before its end', async () => {
  await preview();
  press('Import 600 rows');
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(other().disabled).toBe(true);
  expect(screen.getByLabelText<HTMLSelectElement>('Read as').disabled).toBe(true);
  paste('https://other.test/');
  await answerNext('importPosts');
  await answerNext('importPosts');
  await screen.findByText(/^Imported: 600 new guest posts/);
  expect(other().disabled).toBe(false);
});

it('an undo takes back all, and goes on where its view is gone', async () => {
  const { unmount } = await imported();
  press('Undo');
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(other().disabled).toBe(true);
  paste('https://other.test/');
  unmount();
  await answerNext('removePosts');
  await answerNext('removePosts');
});

it('what was imported counts as known, and as new again once it is taken back', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type, posts, ids } = Object(message);
    if (type === 'importPosts')
      return { ok: true, value: await importPart({ posts, listed: [], addedBefore: 0 }, Date.now()) };
    return { ok: true, value: await removePosts(ids, Date.now()) };
  });
  const counts = () =>
    Array.from(document.querySelectorAll('.count-filters button'), ({ textContent }) => textContent);
  await preview();
  expect(counts()).toEqual(['all 600', 'new 600']);
  press('Import 600 rows');
  await screen.findByText(/^Imported: 600 new guest posts/);
  await waitFor(() => expect(counts()).toEqual(['all 600', 'known 600']));
  press('Undo');
  await screen.findByText(/^Taken back/);
  await waitFor(() => expect(counts()).toEqual(['all 600', 'new 600']));
});

it('the browser asks before it closes the page during an import or an undo, and no longer', async () => {
  const isHeld = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await preview();
  expect(isHeld()).toBe(false);
  press('Import 600 rows');
  await waitFor(() => expect(isHeld()).toBe(true));
  await answerNext('importPosts');
  await answerNext('importPosts');
  await screen.findByText('Undo');
  await waitFor(() => expect(isHeld()).toBe(false));
  press('Undo');
  await waitFor(() => expect(isHeld()).toBe(true));
  await answerNext('removePosts');
  await answerNext('removePosts');
  await screen.findByText('Taken back: the guest posts are as before.');
  await waitFor(() => expect(isHeld()).toBe(false));
});

it('a workbook without a table can be asked for another of its sheets', async () => {
  const row = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
  const sheets = { Cover: row('Guest posts'), Old: row('Nothing'), List: row('Nothing either') };
  show(<Import isShown={true} />);
  const input = await screen.findByLabelText('Choose a file');
  const file = new File([makeWorkbook({ sheets })], 'list.xlsx');
  fireEvent.change(input, { target: { files: [file] } });
  await screen.findByText(/neither headings that are known/);
  const menu = screen.getByLabelText<HTMLSelectElement>('Sheet');
  expect(Array.from(menu.options, ({ textContent }) => textContent)).toEqual(['Cover', 'Old', 'List']);
  fireEvent.change(menu, { target: { value: '2' } });
  await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('Sheet').value).toBe('2'));
});

it('what was wrong with another table is said no longer once a published one is asked for', async () => {
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async () => true);
  show(<Import isShown={true} />);
  await screen.findByText('Import guest posts');
  await read('Paste cells', 'red\ngreen');
  await screen.findByText(/neither headings that are known/);
  await read('Address of a published table', 'https://tables.example/list.csv');
  await waitFor(() => expect(asked[0]?.type).toBe('askTable'));
  expect(document.querySelector('.import-problem')?.textContent).toBe('');
});

it('what was wrong with a published table is said no longer once there is another one', async () => {
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async () => false);
  show(<Import isShown={true} />);
  await screen.findByText('Import guest posts');
  await read('Address of a published table', 'https://tables.example/list.csv');
  const problem = () => document.querySelector('.import-problem')?.textContent;
  await waitFor(() => expect(problem()).not.toBe(''));
  await read('Paste cells', 'https://blog.test/');
  fireEvent.click(await screen.findByText('Another table'));
  await screen.findByText('Import guest posts');
  expect(problem()).toBe('');
});

it('an undo says what stays of Google’s list where it has noted it; a table of headings is not called empty', async () => {
  show(<Import isShown={true} />);
  await screen.findByText('Import guest posts');
  await read('Paste cells', 'URL FROM,NOTES');
  await screen.findByText(/It has only headings and no rows\.$/);
  await read('Paste cells', 'Linking page,Last crawled\nhttps://blog.test/,2026-03-01');
  fireEvent.click(await screen.findByText('Import 1 row'));
  await answerNext('importPosts');
  await answerNext('importPosts');
  fireEvent.click(await screen.findByText('Undo'));
  await answerNext('removePosts');
  await screen.findByText(/^Taken back: .* What Google’s list says of them stays\.$/);
});
