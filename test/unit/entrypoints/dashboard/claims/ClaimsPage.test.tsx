import '../../../utils/store/fresh-store.ts';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { ClaimsPage } from '../../../../../entrypoints/dashboard/claims/ClaimsPage.tsx';
import { openStore } from '../../../../../utils/store/open.ts';
import type { PostRecord } from '../../../../../utils/store/schema.ts';
import { copyTable } from '../../../../../utils/ui/copy-table.ts';
import { saveFile } from '../../../../../utils/ui/save-file.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';
import { storeFails } from '../../failing-store.ts';

vi.mock(import('../../../../../utils/ui/copy-table.ts'), () => ({ copyTable: vi.fn(async () => true) }));
vi.mock(import('../../../../../utils/ui/save-file.ts'), () => ({ saveFile: vi.fn(), saveBlob: vi.fn() }));

const at = (day: number) => new Date(2026, 2, day, 12).getTime();

async function put(id: string, post: Parameters<typeof aPost>[0], record: Partial<PostRecord> = {}) {
  const lost = aCheck({
    at: at(10),
    verdict: 'lost',
    link: null,
    reasons: [{ code: 'page-404', evidence: 'HTTP 404' }],
  });
  const whole = aPost({ url: `https://blog.test/${id}`, cost: '120 EUR', guaranteedUntil: at(31), ...post });
  await (await openStore()).put('posts', aPostRecord(lost, whole, { id, key: id, ...record }));
}

beforeEach(async () => {
  vi.mocked(copyTable).mockClear();
  const link = aCheck().link;
  await put('a', { supplier: 'North Media', baseline: link && { ...link, at: at(1) } });
  await put(
    'b',
    { supplier: 'North Media' },
    { followUps: [{ step: 'asked', at: at(12), note: '', remindAt: null, by: 'user' }] },
  );
  await put('c', { supplier: 'South' });
  await put('free', { supplier: 'South', guaranteedUntil: null });
});

it('shows by supplier what broke, since when, what was there last and what is there now', async () => {
  show(<ClaimsPage />);
  const north = await screen.findByRole('region', { name: 'North Media' });
  expect(screen.getAllByRole('region').length).toBe(2);
  const said = north.textContent ?? '';
  expect(said).toMatch(/2 claims · €240/);
  expect(said).toMatch(/lost: 404/);
  expect(said).toMatch(/“The guide” → example\.com\/guide, followed Last seen on Mar 1, 2026\./);
  expect(said).toMatch(/No look has ever found it\./);
  expect(said).toMatch(/Mar 10, 2026\. Guaranteed until Mar 31, 2026\. Asked on Mar 12, 2026\./);
  expect(said).toMatch(/No link\..* Looked on Mar 10, 2026\./);
  expect(document.body.textContent).toContain('1 more is not as agreed, and has no guarantee.');
});

it('copies the claims on one supplier, and saves those on all', async () => {
  show(<ClaimsPage />);
  await screen.findByRole('region', { name: 'North Media' });
  const [first] = screen.getAllByRole('button', { name: 'Copy as a table' });
  if (first) fireEvent.click(first);
  await screen.findByText('2 claims copied as a table.');
  const copied = await vi.mocked(copyTable).mock.calls[0]?.[0];
  const column = (name: string) => copied?.slice(1).map((row) => row[copied[0]?.indexOf(name) ?? -1]);
  expect(column('PAGE')).toEqual(['https://blog.test/a', 'https://blog.test/b']);
  expect(column('ANCHOR BEFORE')).toEqual(['The guide', '']);
  expect(column('FOLLOW-UP')).toEqual(['', 'asked']);
  fireEvent.click(screen.getByRole('button', { name: 'Save all as CSV' }));
  const [name, , text] = vi.mocked(saveFile).mock.calls[0] ?? [];
  expect(name).toMatch(/^claims-\d{4}-\d\d-\d\d\.csv$/);
  expect(text?.split('\r\n').filter(Boolean).length).toBe(4);
});

it('says that there are none, and what makes some', async () => {
  await (await openStore()).clear('posts');
  show(<ClaimsPage />);
  await screen.findByRole('heading', { name: 'No claims' });
});

it('says why they cannot be read, and never that there are none', async () => {
  await storeFails();
  show(<ClaimsPage />);
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Your guest posts cannot be read\./);
  await waitFor(() => expect(screen.queryByText('No claims')).toBeNull());
});
