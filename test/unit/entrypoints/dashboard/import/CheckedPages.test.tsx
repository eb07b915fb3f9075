import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CheckedPages } from '../../../../../entrypoints/dashboard/import/CheckedPages.tsx';
import { onceRows } from '../../../../../utils/ui/once-rows.ts';
import { aPost } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';

/** Pages of three sites; there is access to one of them. */
const PAGES = ['https://a.test/1', 'https://a.test/2', 'https://b.test/', 'https://c.test/'];
const request = vi.fn(async (_asked: { origins?: string[] }) => true);

beforeEach(() => {
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins: ['*://c.test/*'] }));
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(request);
  request.mockClear();
});

async function open() {
  const posts = PAGES.map((url) => aPost({ url }));
  const noAccess = new Map(PAGES.slice(0, 3).map((url) => [url, { kind: 'noAccess' } as const]));
  const goOn = vi.fn(async () => undefined);
  const checks = {
    rows: onceRows(posts, noAccess),
    isRunning: false,
    isWaiting: false,
    begin: vi.fn(),
    goOn,
    stop: vi.fn(),
  };
  show(<CheckedPages name="list.csv" checks={checks} onClose={vi.fn()} />);
  await screen.findByText(/^3 pages are on sites to which Backlight has no access\./);
  return { goOn };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('asks for the sites of the list, and checks what is on them', async () => {
  const { goOn } = await open();
  press('Allow these 2 sites');
  expect(request.mock.calls).toEqual([[{ origins: ['*://a.test/*', '*://b.test/*'] }]]);
  await waitFor(() => expect(goOn).toHaveBeenCalled());
  expect(goOn.mock.calls[0]).toMatchObject([[{ status: 'noAccess' }, {}, {}], expect.any(Function)]);
});

it('asks for all sites only where the user wants that; what is refused is said', async () => {
  const { goOn } = await open();
  request.mockResolvedValueOnce(false);
  press('Allow all sites');
  expect(request.mock.calls).toEqual([[{ origins: ['*://*/*'] }]]);
  await screen.findByText(/^Not allowed: /);
  expect(goOn).not.toHaveBeenCalled();
});
