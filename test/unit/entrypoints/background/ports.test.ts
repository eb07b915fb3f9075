import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveAnswers } from '../../../../entrypoints/background/answer.ts';
import { takeReadingPort } from '../../../../entrypoints/background/page/collect.ts';
import { listenForPorts } from '../../../../entrypoints/background/ports.ts';
import { holdWalk } from '../../../../entrypoints/background/posts/walk-queue.ts';
import { fakePort } from './fake-port.ts';

vi.mock('../../../../entrypoints/background/answer.ts', () => ({ giveAnswers: vi.fn() }));
vi.mock('../../../../entrypoints/background/posts/walk-queue.ts', () => ({ holdWalk: vi.fn() }));
vi.mock('../../../../entrypoints/background/page/collect.ts', () => ({ takeReadingPort: vi.fn() }));

const { runtime } = fakeBrowser;
const id = 'ours';
const own = 'chrome-extension://ours/';
const PAGE = { id, url: 'https://blog.test/', origin: 'https://blog.test', tab: { id: 5 }, frameId: 0 };
const POPUP = { id, url: `${own}popup.html`, origin: 'chrome-extension://ours' };

beforeEach(() => {
  vi.clearAllMocks();
  runtime.id = id;
  vi.spyOn(runtime, 'getURL').mockImplementation(() => own);
});

/** Opens a port, and says who took it. */
function takenBy(name: string, sender: object): string {
  let open = (_port: unknown): void => undefined;
  vi.spyOn(runtime.onConnect, 'addListener').mockImplementation((listener) => {
    open = (port) => Reflect.apply(listener, undefined, [port]);
  });
  listenForPorts();
  const { port, state } = fakePort(sender);
  open(Object.assign(port, { name }));
  if (vi.mocked(giveAnswers).mock.calls.length > 0) return 'answers';
  if (vi.mocked(holdWalk).mock.calls.length > 0) return 'nobody, and held';
  return vi.mocked(takeReadingPort).mock.calls.length > 0 ? 'reading' : state.open ? 'nobody' : 'closed';
}

it.each([
  ['answer', 'the popup', POPUP, 'answers'],
  ['answer', 'a page of ours in a tab', { ...POPUP, tab: { id: 5 } }, 'answers'],
  ['answer', 'a content script', PAGE, 'closed'],
  ['answer', 'a page that says that it is the popup', { ...PAGE, url: POPUP.url }, 'closed'],
  ['answer', 'another extension', { ...POPUP, id: 'theirs' }, 'closed'],
  ['answer', 'nobody', {}, 'closed'],
  ['open', 'the popup', POPUP, 'nobody, and held'],
  ['open', 'a content script', PAGE, 'closed'],
  ['reading', 'a content script', PAGE, 'reading'],
  ['reading', 'a page of ours', POPUP, 'closed'],
  ['reading', 'a content script of another extension', { ...PAGE, id: 'theirs' }, 'closed'],
  ['other', 'the popup', POPUP, 'closed'],
])('the port %s of %s is taken by whom it is for: %#', (name, _, sender, by) => {
  expect(takenBy(name, sender)).toBe(by);
});
