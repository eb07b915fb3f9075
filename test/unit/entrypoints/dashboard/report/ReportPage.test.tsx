import '../../../utils/store/fresh-store.ts';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { goToReport } from '../../../../../entrypoints/dashboard/report/go-to-report.ts';
import { ReportPage } from '../../../../../entrypoints/dashboard/report/ReportPage.tsx';
import { addDomains } from '../../../../../utils/settings/domains.ts';
import { chosenForReport, lastWish } from '../../../../../utils/settings/report-choice.ts';
import { reportLogo, reportName } from '../../../../../utils/settings/report-sender.ts';
import { addPosts } from '../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../utils/store/posts/queue.ts';
import { readRecorded } from '../../../../../utils/store/posts/recorded.ts';
import { own } from '../../../build.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';

vi.mock(import('../../../../../utils/store/posts/recorded.ts'), async (original) => {
  const real = await original();
  return { ...real, readRecorded: vi.fn(real.readRecorded) };
});

let ids: readonly string[] = [];

beforeEach(async () => {
  sessionStorage.clear();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'x',
    version: '1.2.3',
  });
  await addDomains(own('example.com'), 0);
  ({ ids } = await addPosts([
    aPost({ tags: ['q3'], cost: '70 EUR', added: Date.now() }),
    aPost(
      { url: 'https://other.test/', added: Date.now() },
      { target: { kind: 'domain', name: 'other.example' } },
    ),
  ]));
  const check = aCheck({ at: Date.now() });
  await saveCheck(ids[0] ?? '', () => ({ check, state: aPostRecord(check).state, due: null }));
});

const preview = () =>
  waitFor(() => {
    const { srcdoc } = screen.getByTitle<HTMLIFrameElement>('Preview');
    expect(srcdoc).toBeTruthy();
    return srcdoc;
  });
const previewHas = (words: string | RegExp) => waitFor(async () => expect(await preview()).toMatch(words));

it('a report is made of all at first, and of what is chosen then', async () => {
  show(<ReportPage />);
  await previewHas('<h1>Guest posts</h1>');
  await previewHas(/<strong>1<\/strong><span class="kept">/);
  await previewHas(/<strong>1<\/strong><span class="unknown">/);
  const about = screen.getByLabelText('About');
  expect(Array.from(about.querySelectorAll('option'), ({ textContent }) => textContent)).toEqual([
    'All 2 guest posts',
    'example.com (1)',
    'Tag: q3 (1)',
  ]);
  fireEvent.change(about, { target: { value: 'domain:example.com' } });
  await previewHas('<h1>Guest posts for example.com</h1>');
  expect(await preview()).not.toContain('€70');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Tell costs' }));
  await previewHas('€70');
  // It has no leave for anything.
  expect(screen.getByTitle('Preview').getAttribute('sandbox')).toBe('');
});

it('is the same once the page is loaded again: what was chosen, its days, and whether it tells costs', async () => {
  goToReport(ids.slice(0, 1));
  expect(location.hash).toBe('#report');
  const { unmount } = show(<ReportPage />);
  await previewHas(/<strong>1<\/strong><span class="kept">/);
  expect(screen.getByLabelText<HTMLSelectElement>('About').value).toBe('chosen');
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-02-03' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Tell costs' }));
  unmount();
  show(<ReportPage />);
  await previewHas('€70');
  expect(await preview()).not.toMatch(/<strong>1<\/strong><span class="unknown">/);
  expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('2026-02-03');
  // Another way to it begins anew.
  goToReport(null);
  expect([chosenForReport(), lastWish()]).toEqual([null, null]);
});

it('shows nothing that it does not understand of what the tab keeps', () => {
  sessionStorage.setItem('report-posts', '[1]');
  sessionStorage.setItem('report-wish', '{"scope":5}');
  expect([chosenForReport(), lastWish()]).toEqual([null, null]);
});

it('keeps what has no room until it is loaded again', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  goToReport(['a']);
  expect(chosenForReport()).toEqual(['a']);
});

it('what is wrong with the days is said, and the last right report stays', async () => {
  show(<ReportPage />);
  await preview();
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2090-01-01' } });
  await screen.findByText('The first day comes after the last one.');
  await previewHas('<h1>Guest posts</h1>');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Save as HTML' }).hasAttribute('disabled')).toBe(true),
  );
});

it('name and logo stand on it, and are kept', async () => {
  show(<ReportPage />);
  await preview();
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Harbour & Co' } });
  await previewHas('<p>Harbour &amp; Co</p>');
  expect(await reportName()).toBe('Harbour & Co');
  // What is too long is said, and not cut.
  const long = 'Harbour & Co '.repeat(8).trim();
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: long } });
  await screen.findByText('At most 100 characters.');
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe(long);
  expect(await reportName()).toBe('Harbour & Co');
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Harbour & Sons' } });
  await previewHas('<p>Harbour &amp; Sons</p>');
  expect(screen.queryByText('At most 100 characters.')).toBeNull();
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  const choose = (content: string) => {
    const file = new File([Uint8Array.from(content, (sign) => sign.charCodeAt(0))], 'logo');
    if (field) fireEvent.change(field, { target: { files: [file] } });
  };
  choose('<svg>');
  await screen.findByText('That is no PNG, JPEG, WebP or GIF.');
  choose('GIF89a');
  await previewHas(/<img src="data:image\/gif;base64,R0lGODlh"/);
  expect(await reportLogo()).toBe('data:image/gif;base64,R0lGODlh');
  fireEvent.click(screen.getByRole('button', { name: 'Remove the logo' }));
  await waitFor(async () => expect(await reportLogo()).toBe(''));
});

it('it is saved as HTML and as CSV', async () => {
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  show(<ReportPage />);
  await preview();
  fireEvent.click(screen.getByRole('button', { name: 'Save as HTML' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save CSV' }));
  expect(names.map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).toEqual([
    'guest-posts-DAY.html',
    'guest-posts-DAY.csv',
  ]);
  await screen.findByText(/^Saved as guest-posts-.*\.csv\.$/);
});

it('says how far it is where that takes a while, can be stopped, and goes on when asked', async () => {
  let now = 0;
  // A clock by which each look at it takes a second.
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  let readOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    readOn = resolve;
  });
  vi.mocked(readRecorded).mockImplementationOnce(async function* () {
    yield [];
    await held;
    yield [];
  });
  show(<ReportPage />);
  await screen.findByText('Guest posts read: 0 of 2');
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  readOn();
  await screen.findByText(/^Stopped before all guest posts were read\./);
  expect(screen.getByRole('button', { name: 'Save as HTML' }).hasAttribute('disabled')).toBe(true);
  expect(screen.queryByTitle('Preview')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Make the report' }));
  await previewHas('<h1>Guest posts</h1>');
  expect(screen.queryByText(/^Stopped/)).toBeNull();
});

it('says no longer how far a reading is that has ended because its days became wrong', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  vi.mocked(readRecorded).mockImplementationOnce(async function* () {
    yield [];
    await new Promise(() => undefined);
  });
  show(<ReportPage />);
  await screen.findByText('Guest posts read: 0 of 2');
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2090-01-01' } });
  await screen.findByText('The first day comes after the last one.');
  await waitFor(() => expect(screen.queryByText(/^Guest posts read/)).toBeNull());
  // Nor that one is being made: none is.
  expect(screen.queryByText('Making the report …')).toBeNull();
});
