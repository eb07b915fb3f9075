import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { CountFilters } from '../../../../components/import/CountFilters.tsx';
import { DailyTables } from '../../../../components/import/DailyTables.tsx';
import { OnceTable } from '../../../../components/import/OnceTable.tsx';
import { PreviewTable } from '../../../../components/import/PreviewTable.tsx';
import { SourceForm } from '../../../../components/import/SourceForm.tsx';
import { IMPORT_TOOLS } from '../../../../utils/exchange/formats.ts';
import type { PreviewLine } from '../../../../utils/exchange/preview-line.ts';
import { newState } from '../../../../utils/posts/state.ts';
import { countedOnce, onceRows, onceTable } from '../../../../utils/ui/once-rows.ts';
import {
  badRowsTable,
  countedLines,
  filteredLines,
  previewCounts,
} from '../../../../utils/ui/preview-lines.ts';
import { aCheck, aPost } from '../../build-post.ts';
import { show } from '../show.tsx';

const NOTHING = { target: null, problem: null, doubts: [], sameSite: null, notes: [], changes: [] } as const;
const LINES: readonly PreviewLine[] = [
  { ...NOTHING, line: 2, status: 'new', page: 'https://a.test/' },
  {
    ...NOTHING,
    line: 3,
    status: 'changed',
    page: 'https://b.test/',
    target: { kind: 'page', url: 'https://example.com/guide' },
    changes: ['rel', 'notes'],
  },
  { ...NOTHING, line: 4, status: 'same', page: 'https://c.test/', doubts: [{ code: 'twice', line: 2 }] },
  {
    ...NOTHING,
    line: 5,
    status: 'bad',
    page: 'no address',
    problem: { problem: 'address', cell: 'no address' },
  },
];

const rowWords = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent?.replace(/\s+/g, ' ').trim());

describe('the rows of a file', () => {
  it('say what else was understood, so that a column that was taken for another is seen', () => {
    const details = {
      anchor: { kind: 'exact', text: 'Bees' },
      rel: ['sponsored'],
      expires: Date.UTC(2027, 2, 3, 12),
      cost: '120 EUR',
      tags: ['news', 'spring'],
    } as const;
    const seen = { seen: { rel: 'nofollow', text: 'Bees' }, added: Date.UTC(2025, 0, 2, 12) };
    show(
      <PreviewTable
        hasDetails
        lines={[
          { ...NOTHING, line: 2, status: 'new', page: 'https://a.test/', details },
          { ...NOTHING, line: 3, status: 'new', page: 'https://b.test/', details: seen },
          { ...NOTHING, line: 4, status: 'new', page: 'https://c.test/', details: { added: Date.now() } },
        ]}
      />,
    );
    screen.getByRole('columnheader', { name: 'Also read' });
    expect(
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.lastElementChild?.textContent),
    ).toEqual([
      'exactly “Bees” · sponsored · until Mar 3, 2027 · cost: 120 EUR · tags: news, spring',
      'was “Bees” · was nofollow · added Jan 2, 2025',
      '',
    ]);
  });

  it('say what would become of each, and why', () => {
    show(<PreviewTable lines={LINES} hasDetails={false} />);
    expect(rowWords()).toEqual([
      '2+newa.test',
      '3~would changeb.test→ example.com/guide · Would change: rel, notes.',
      '4=knowndoubtfulc.testThe same page and target stand in line 2.',
      expect.stringMatching(/^5✕badno address“no address” is no web address/),
    ]);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'https://a.test/',
      'https://b.test/',
      'https://c.test/',
    ]);
  });

  it('are counted, and each number is a filter', () => {
    const choose = vi.fn();
    const counts = previewCounts(LINES);
    show(<CountFilters counts={countedLines(counts)} chosen="bad" onChoose={choose} />);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'all 4',
      'new 1',
      'would change 1',
      'known 1',
      'doubtful 1',
      'bad 1',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'doubtful 1' }));
    fireEvent.click(screen.getByRole('button', { name: 'bad 1', pressed: true }));
    expect(choose.mock.calls).toEqual([['doubtful'], ['all']]);
    expect(filteredLines(LINES, 'doubtful').map(({ line }) => line)).toEqual([4]);
  });

  it('that are bad can be copied, with their lines', () => {
    expect(badRowsTable(LINES).map((cells) => cells.slice(0, 2))).toEqual([
      ['Line', 'Page, and where it should link to'],
      ['5', 'no address'],
    ]);
  });
});

it('takes a file, cells or an address', () => {
  const [file, cells, address] = [vi.fn(), vi.fn(), vi.fn().mockReturnValue(false)];
  show(<SourceForm isOver={false} onFile={file} onCells={cells} onAddress={address} />);
  for (const tool of IMPORT_TOOLS) expect(document.body.textContent).toContain(tool);
  const [chosen, typed, where] = [
    screen.getByLabelText('Choose a file'),
    screen.getByLabelText('Paste cells'),
    screen.getByLabelText('Address of a published table'),
  ];
  const list = new File(['x'], 'list.csv');
  fireEvent.change(chosen, { target: { files: [list] } });
  const [readCells, readAddress] = screen.getAllByRole('button', { name: 'Read' });
  fireEvent.input(typed, { target: { value: 'https://a.test/' } });
  fireEvent.click(readCells ?? document.body);
  fireEvent.input(where, { target: { value: 'nothing' } });
  fireEvent.click(readAddress ?? document.body);
  expect([file.mock.calls, cells.mock.calls, address.mock.calls]).toEqual([
    [[list]],
    [['https://a.test/']],
    [['nothing']],
  ]);
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain(
    'This is no web address.',
  );
});

describe('pages that were checked once', () => {
  const post = aPost({ url: 'https://a.test/' });
  const others = ['b', 'c'].map((host) => aPost({ url: `https://${host}.test/` }));
  const check = aCheck({
    verdict: 'seems-lost',
    link: null,
    reasons: [{ code: 'link-removed', evidence: '' }],
  });
  const gone = { ...newState(post), verdict: 'seems-lost' as const, last: check };
  const rows = onceRows(
    [post, post, ...others],
    new Map([
      ['https://a.test/', { kind: 'checked' as const, states: [gone], isSilent: false }],
      ['https://b.test/', { kind: 'noAccess' as const }],
    ]),
  );

  it('are listed with what was found, each once, and can be ticked', () => {
    const [tick, all] = [vi.fn(), vi.fn()];
    show(<OnceTable rows={rows} ticked={new Set()} onTick={tick} onTickAll={all} />);
    expect(rowWords()).toEqual([
      expect.stringMatching(/no such linka\.test→ example\.com\/guide · /),
      'no accessb.test→ example.com/guide',
      'waitingc.test→ example.com/guide',
    ]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select https://a.test/' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(tick).toHaveBeenCalledWith(rows[0]?.key);
    expect(all.mock.calls[0]?.[0]).toBe(true);
    expect(countedOnce(rows).map(({ words, count }) => `${words} ${count}`)).toEqual([
      'all 3',
      'no such link 1',
      'no access 1',
      'waiting 1',
    ]);
  });

  it('are written as a table', () => {
    const [headings, first] = onceTable(rows);
    expect(headings?.slice(0, 4)).toEqual(['Page', 'Target', 'State', 'Why']);
    expect(first?.slice(0, 3)).toEqual(['https://a.test/', 'https://example.com/guide', 'no such link']);
  });
});

it('published tables say what their last reading came to', async () => {
  const [read, drop] = [vi.fn().mockResolvedValue(undefined), vi.fn()];
  const table = (url: string) => ({
    url,
    choice: { roles: ['page'], order: null, agreed: false },
    due: 0,
    last: null,
  });
  const tables = [
    { ...table('https://a.test/list'), last: { ok: true as const, at: 1000, added: 2, changed: 1, bad: 1 } },
    { ...table('https://b.test/list'), last: { ok: false as const, at: 1000, why: 'status' as const } },
    table('https://c.test/list'),
  ];
  show(<DailyTables tables={tables} now={61_000} onRead={read} onDrop={drop} />);
  const items = screen.getAllByRole('listitem');
  expect(items.map((item) => item.querySelector('p span')?.textContent)).toEqual([
    '1 minute ago: 2 new guest posts, 1 changed, 1 bad row left out',
    '1 minute ago: It could not be read: its server refused. Is it still published?',
    'not read again yet',
  ]);
  fireEvent.click(within(items[1] ?? document.body).getByRole('button', { name: 'End' }));
  fireEvent.click(within(items[0] ?? document.body).getByRole('button', { name: 'Read now' }));
  expect([read.mock.calls, drop.mock.calls]).toEqual([[['https://a.test/list']], [['https://b.test/list']]]);
  await screen.findByRole('button', { name: 'Reading …' });
});
