import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AllLinks } from '../../../../components/answer/AllLinks.tsx';
import type { PageLink } from '../../../../utils/link/page-link.ts';
import type { TargetStates } from '../../../../utils/link/target-state.ts';
import { aPageLink } from '../../build-link.ts';
import { show } from '../show.tsx';

const answer = { url: 'https://blog.test/post' };

/** Shows the links of a tab, which the background gives in parts of this size. */
function showLinks(links: readonly PageLink[], { part = 5000, targets = new Map() as TargetStates } = {}) {
  const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message) => {
    const { from } = Object(message);
    return { ok: true, value: { links: links.slice(from, from + part), linkTotal: links.length } };
  });
  const on = { show: vi.fn(), said: vi.fn() };
  const view = (of: { url: string }) => (
    <AllLinks tabId={5} answer={of} targets={targets} onShow={on.show} onSaid={on.said} />
  );
  return { ...show(view(answer)), view, on, sendMessage };
}

const rows = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
const chips = () => Array.from(document.querySelectorAll('button.pill'), ({ textContent }) => textContent);

const three = [
  aPageLink({ text: 'Home', sort: 'internal', href: 'https://blog.test/home', position: 'navigation' }),
  aPageLink({ index: 1, text: 'Guide', sort: 'own', href: 'https://example.com/guide' }),
  aPageLink({ index: 2, text: 'Shop', rawRel: 'nofollow sponsored', kind: ['nofollow', 'sponsored'] }),
];

describe('all links of a page', () => {
  it('say what they are, where they lead and where they stand', async () => {
    showLinks(three);
    await waitFor(() =>
      expect(rows()).toEqual([
        'Home/homenavigation',
        'Guideyour domainexample.com/guide',
        'Shopnofollowsponsoredother.examplerel="nofollow sponsored"',
      ]),
    );
    // A number for each sort and kind.
    expect(chips()).toEqual([
      '1 mine',
      '1 to other sites',
      '1 internal',
      '2 followed',
      '1 nofollow',
      '1 sponsored',
    ]);
  });

  it('come in parts, of which none is lost', async () => {
    const { sendMessage } = showLinks(three, { part: 2 });
    await waitFor(() => expect(rows().length).toBe(3));
    expect(sendMessage.mock.calls.map(([message]) => Object(message).from)).toEqual([0, 2]);
  });

  it('are drawn where they are in sight, however many there are', async () => {
    showLinks(
      Array.from({ length: 3000 }, (_, index) => aPageLink({ index, text: `No ${index}` })),
      { part: 2000 },
    );
    await waitFor(() => expect(rows().length).toBeGreaterThan(10));
    expect(rows().length).toBeLessThan(60);
    expect(screen.getAllByRole('listitem')[0]?.getAttribute('aria-setsize')).toBe('3000');
  });

  it('are read again with another answer, and stay until then', async () => {
    const { rerender, view, sendMessage } = showLinks(three);
    await waitFor(() => expect(rows().length).toBe(3));
    sendMessage.mockImplementation(async () => ({ ok: true, value: { links: [], linkTotal: 0 } }));
    rerender(view({ ...answer }));
    expect(rows().length).toBe(3);
    expect(await screen.findByText('This page has no links at all.')).toBeTruthy();
  });

  it('that cannot be read are not said to be none', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(
      new Error('Receiving end does not exist.'),
    );
    show(<AllLinks tabId={5} answer={answer} targets={new Map()} onShow={vi.fn()} onSaid={vi.fn()} />);
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^The links of this page cannot be read\./,
    );
  });

  it('are shown on the page', async () => {
    const { on } = showLinks(three);
    fireEvent.click((await screen.findByText('Guide')).closest('button') ?? document.body);
    expect(on.show).toHaveBeenCalledExactlyOnceWith(three[1]);
  });

  it('are found by words and chips, and all come back', async () => {
    showLinks(three);
    fireEvent.click(await screen.findByRole('button', { name: '1 nofollow' }));
    expect(rows().length).toBe(1);
    expect(screen.getByText('1 of 3').getAttribute('role')).toBe('status');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'home' } });
    expect(rows()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(rows().length).toBe(3);
  });

  it('say what the servers of their targets said', async () => {
    const url = 'https://example.com/guide';
    showLinks(three, { targets: new Map([[url, { url, status: 404, location: null, at: 0 }]]) });
    const row = (await screen.findByText('Guide')).closest('li') ?? document.body;
    expect(within(row).getByTitle(/^https:\/\/example\.com\/guide answered HTTP 404/).textContent).toBe(
      '✕ 404',
    );
  });
});

describe('what is shown of them', () => {
  it('is copied as a table, and no more', async () => {
    const write = vi.fn(async (_items: ClipboardItem[]) => undefined);
    const parts = vi.fn();
    vi.stubGlobal('ClipboardItem', parts);
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(Object.assign(Object.create(null), { write }));
    const { on } = showLinks(three);
    fireEvent.click(await screen.findByRole('button', { name: '1 nofollow' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy as table' }));
    // In the click itself: browsers let pages write only then.
    expect(write).toHaveBeenCalledOnce();
    const item = parts.mock.calls[0]?.[0];
    expect(await item['text/plain'].text()).toBe(
      [
        'Anchor\tAddress\tLeads\trel\tKind\tPlace',
        'Shop\thttps://other.example/\tto other sites\tnofollow sponsored\tnofollow, sponsored\tin the text',
      ].join('\n'),
    );
    expect(await item['text/html'].text()).toMatch(/^<table><tr><th>Anchor<.*<td>Shop<.*<\/table>$/);
    await waitFor(() => expect(on.said).toHaveBeenCalledExactlyOnceWith('1 link copied as a table.'));
  });

  it('is saved as a file', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:x';
    });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { on } = showLinks(three);
    fireEvent.click(await screen.findByRole('button', { name: 'Save as CSV' }));
    const link = clicked.mock.contexts[0];
    expect(link instanceof HTMLAnchorElement && link.download).toMatch(
      /^links-blog\.test-\d{4}-\d\d-\d\d\.csv$/,
    );
    expect((await blobs[0]?.text())?.split('\r\n').length).toBe(5);
    expect(on.said).toHaveBeenCalledExactlyOnceWith('3 links saved as CSV.');
    fireEvent.click(screen.getByRole('button', { name: '1 nofollow' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save as JSON Lines' }));
    const lines = clicked.mock.contexts[1];
    expect(lines instanceof HTMLAnchorElement && lines.download).toMatch(/^links-blog\.test-[\d-]+\.jsonl$/);
    expect(JSON.parse((await blobs[1]?.text()) ?? '')).toMatchObject({
      page: 'https://blog.test/post',
      href: 'https://other.example/',
      rawRel: 'nofollow sponsored',
      leads: 'outbound',
    });
    expect(on.said).toHaveBeenLastCalledWith('1 link saved as JSON Lines.');
  });
});
