import { beforeEach, expect, it, vi } from 'vitest';
import { askTable } from '../../../../../entrypoints/background/exchange/ask-table.ts';
import { mayEnter } from '../../../../../entrypoints/background/fetch/access.ts';
import { askThrough } from '../../../../../entrypoints/background/fetch/ask-server.ts';

vi.mock('../../../../../entrypoints/background/fetch/access.ts', () => ({ mayEnter: vi.fn() }));
vi.mock('../../../../../entrypoints/background/fetch/ask-server.ts', () => ({ askThrough: vi.fn() }));

const NO_HEADERS = { 'x-robots-tag': null, link: null, 'cache-control': null, 'content-type': null };
const ASKED = 'https://docs.example/list.csv';
const ELSEWHERE = 'https://files.example/list.csv';

beforeEach(() => {
  vi.mocked(mayEnter)
    .mockReset()
    .mockImplementation(async (host) => host === 'docs.example');
});

function answers(is: Partial<Awaited<ReturnType<typeof askThrough>>>): void {
  vi.mocked(askThrough).mockResolvedValue({
    status: 200,
    finalUrl: ELSEWHERE,
    headers: NO_HEADERS,
    text: 'rows',
    body: 'whole',
    ends: ELSEWHERE,
    ...is,
  });
}

it.each([
  [
    'the table, from where it is',
    {},
    { kind: 'table', url: ELSEWHERE, table: { bytes: 'rows', charset: null } },
  ],
  [
    'its charset',
    { headers: { ...NO_HEADERS, 'content-type': 'text/csv; charset="windows-1251"' } },
    { kind: 'table', url: ELSEWHERE, table: { bytes: 'rows', charset: 'windows-1251' } },
  ],
  ['that it leads to a site without access', { status: null }, { kind: 'noAccess', host: 'files.example' }],
  ['that nothing answers', { status: null, ends: ASKED }, { kind: 'silent' }],
  ['that it broke off', { body: 'broken' as const }, { kind: 'silent' }],
  ['what the server says', { status: 404 }, { kind: 'status', status: 404 }],
  ['that it is too large', { body: 'cut' as const }, { kind: 'tooLarge' }],
])('tells %s', async (_, answer, expected) => {
  answers(answer);
  expect(await askTable(ASKED)).toEqual(expected);
});

it('asks for nothing without access', async () => {
  vi.mocked(askThrough).mockReset();
  expect(await askTable(ELSEWHERE)).toEqual({ kind: 'noAccess', host: 'files.example' });
  expect(askThrough).not.toHaveBeenCalled();
});
