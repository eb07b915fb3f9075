import '../../../utils/store/fresh-store.ts';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ExportDialog } from '../../../../../entrypoints/dashboard/export/ExportDialog.tsx';
import { readPostsFile } from '../../../../../utils/exchange/read-posts-file.ts';
import { chosenForReport } from '../../../../../utils/settings/report-choice.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { addPosts, allPosts } from '../../../../../utils/store/posts/posts.ts';
import { COPIED_AT_MOST } from '../../../../../utils/ui/copy-table.ts';
import { listRow, type PostListRow } from '../../../../../utils/ui/posts/list-row.ts';
import { aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';

/** What was saved: names of files, and what is in them. */
const saved: { readonly name: string; readonly content: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  let last = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    if (content instanceof Blob) last = content;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content: last });
  });
});
afterEach(() => vi.unstubAllGlobals());

const rowOf = (record: PostListRow['record']) => listRow(record, '', () => true, 0);

/** Opens the dialog over three guest posts, of which the filter shows two, and one is ticked. */
async function open() {
  await addPosts(
    ['a', 'b', 'c'].map((name, added) => aPost({ url: `https://${name}.test/post`, notes: '=1', added })),
  );
  const all = (await allPosts()).map(rowOf);
  const on = { said: vi.fn(), close: vi.fn() };
  show(
    <ExportDialog
      scope="shown"
      all={all}
      shown={all.slice(0, 2)}
      selected={all.slice(1, 2)}
      onSaid={on.said}
      onClose={on.close}
    />,
  );
  return { all, on };
}

/** Opens the choice of sites over guest posts that stand so, each on the host of its name, none of them selected. */
async function openDisavow(states: Readonly<Record<string, PostListRow['state']>>) {
  const all = Object.entries(states).map(([name, state]) => ({
    ...rowOf(aPostRecord(undefined, aPost({ url: `https://${name}.test/post` }), { id: name })),
    state,
  }));
  const on = { said: vi.fn(), close: vi.fn() };
  show(<ExportDialog scope="all" all={all} shown={all} selected={[]} onSaid={on.said} onClose={on.close} />);
  press('Disavow file …');
  return { on };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const said = (on: { said: unknown }, words: string) =>
  waitFor(() => expect(on.said).toHaveBeenCalledWith(words));
const today = () => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
};

it('saves what is shown as CSV, which is read again as it was, and says so', async () => {
  const { all, on } = await open();
  expect(screen.getByRole('heading').textContent).toBe('Export guest posts');
  expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent?.trim())).toEqual([
    'The 1 selected',
    'The 2 that are shown now',
    'All 3 guest posts',
  ]);
  press('Save as CSV');
  await said(on, `2 guest posts saved as guest-posts-${today()}.csv.`);
  expect(saved.map(({ name }) => name)).toEqual([`guest-posts-${today()}.csv`]);
  const read = readPostsFile((await saved[0]?.content.text()) ?? '', [], 0);
  expect(read.map((row) => row.ok && row.posts[0]?.url)).toEqual(
    all.slice(0, 2).map(({ record }) => record.url),
  );
  expect(on.close).toHaveBeenCalled();
});

it('saves all as JSON Lines', async () => {
  const { on } = await open();
  choose('All 3 guest posts');
  press('Save as JSON Lines');
  await said(on, `3 guest posts saved as guest-posts-${today()}.jsonl.`);
  const lines = (await saved[0]?.content.text())?.trim().split('\n') ?? [];
  expect(lines.map((line) => JSON.parse(line).page)).toEqual(
    ['a', 'b', 'c'].map((name) => `https://${name}.test/post`),
  );
});

it('copies those that are selected, as HTML and tab-separated in one', async () => {
  const write = vi.fn(async (_items: unknown[]) => undefined);
  const parts = vi.fn();
  vi.stubGlobal('navigator', { ...navigator, locks: navigator.locks, clipboard: { write } });
  vi.stubGlobal('ClipboardItem', parts);
  const { on } = await open();
  choose('The 1 selected');
  press('Copy for a sheet');
  await said(on, '1 guest post copied as a table.');
  const [{ 'text/plain': plain, 'text/html': html } = {}] = parts.mock.calls[0] ?? [];
  expect(await (await plain).text()).toMatch(/^URL FROM\tTAGS\t.*\nhttps:\/\/b\.test\/post\t\t'=1\t/);
  expect(await (await html).text()).toMatch(/^<table><tr><th>URL FROM<\/th>/);
});

it('says where the browser does not let it copy', async () => {
  vi.stubGlobal('navigator', {
    ...navigator,
    locks: navigator.locks,
    clipboard: { write: () => Promise.reject(new Error('no')) },
  });
  vi.stubGlobal('ClipboardItem', vi.fn());
  await open();
  press('Copy for a sheet');
  expect((await screen.findByText('The browser did not let us copy.')).closest('[role=alert]')).toBeTruthy();
});

const rulesOf = async () =>
  (await saved[0]?.content.text())?.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

it('saves the sites of what is selected for Google’s disavow tool, once it is said what goes in', async () => {
  const { on } = await open();
  choose('The 1 selected');
  press('Disavow file …');
  screen.getByText('The site of the 1 guest post that you selected.');
  screen.getByText(/it ignores every link from these sites to yours, the good ones too\./);
  expect(saved).toEqual([]);
  press('Save 1 site');
  await said(on, `1 site saved as disavow-${today()}.txt.`);
  expect(await rulesOf()).toEqual(['domain:b.test']);
});

it('gives up only the kinds of sites that the user ticks where nothing is selected', async () => {
  const { on } = await openDisavow({ a: 'lost', b: 'changed', c: 'kept', d: 'unknown', e: 'never-found' });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'No site chosen' }).disabled).toBe(true);
  expect(screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([
    'lost, or never found 2',
    'not as agreed 1',
  ]);
  fireEvent.click(screen.getByRole('checkbox', { name: /^lost/ }));
  press('Save 2 sites');
  await said(on, `2 sites saved as disavow-${today()}.txt.`);
  expect(await rulesOf()).toEqual(['domain:a.test', 'domain:e.test']);
});

it('says how many sites keep a link, leaves those out, and takes them where the user wants it', async () => {
  await openDisavow({ a: 'lost', b: 'lost', 'blog.b': 'kept' });
  fireEvent.click(screen.getByRole('checkbox', { name: /^lost/ }));
  screen.getByText('1 of these 2 sites keeps a link as agreed.');
  screen.getByRole('button', { name: 'Save 1 site' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Leave it out' }));
  press('Save 2 sites');
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(await rulesOf()).toEqual(['domain:a.test', 'domain:b.test']);
});

it('has nothing to give up where all is well, says how to choose others, and leads back', async () => {
  await openDisavow({ a: 'kept' });
  screen.getByText(/^None of these guest posts is lost or changed\./);
  press('Back');
  expect(screen.getByRole('heading').textContent).toBe('Export guest posts');
});

it('goes to the report with what is chosen', async () => {
  const { all, on } = await open();
  press('Report for a client …');
  expect([location.hash, chosenForReport()]).toEqual([
    '#report',
    all.slice(0, 2).map(({ record }) => record.id),
  ]);
  expect(on.close).toHaveBeenCalled();
});

it('says why where the store cannot be read, and saves nothing', async () => {
  await open();
  const store = await openStore();
  vi.spyOn(store, 'transaction').mockImplementation(() => {
    throw new DOMException('no', 'UnknownError');
  });
  press('Save as CSV');
  await screen.findByText(/^Your guest posts cannot be read\./);
  expect(saved).toEqual([]);
  expect(screen.getByRole('button', { name: 'Save as CSV' })).toBeTruthy();
});

it('copies no more than a sheet takes', () => {
  const row = rowOf(aPostRecord());
  const many = Array.from({ length: COPIED_AT_MOST + 1 }, () => row);
  show(<ExportDialog scope="all" all={many} shown={many} selected={[]} onSaid={vi.fn()} onClose={vi.fn()} />);
  const button = screen.getByRole('button', { name: 'Copy for a sheet' });
  expect(button.hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('More than 10,000 guest posts: save them as a file.')).toBeTruthy();
});
