import { beforeEach, expect, it, vi } from 'vitest';
import askEarly from '../../../../entrypoints/ask-early/index.ts';

const { disconnects, port, connect, query } = vi.hoisted(() => {
  const disconnects: (() => void)[] = [];
  const port = {
    onDisconnect: { addListener: (listener: () => void) => disconnects.push(listener) },
    onMessage: { addListener: vi.fn(), removeListener: vi.fn() },
    postMessage: vi.fn(),
    disconnect: vi.fn(),
  };
  return { disconnects, port, connect: vi.fn(() => port), query: vi.fn() };
});
vi.mock('@wxt-dev/browser', () => ({ browser: { runtime: { connect }, tabs: { query } } }));

beforeEach(() => {
  vi.clearAllMocks();
  disconnects.length = 0;
});

/** The popup's tab is known when this is called. */
function tabLater(): (...ids: readonly number[]) => void {
  const { promise, resolve } = Promise.withResolvers<readonly { id: number }[]>();
  query.mockReturnValue(promise);
  return (...ids) => resolve(ids.map((id) => ({ id })));
}

it('connects before the tab is known, so that a background that was ended starts meanwhile', async () => {
  const know = tabLater();
  askEarly.main();
  expect(connect).toHaveBeenCalledOnce();
  expect(port.postMessage).not.toHaveBeenCalled();
  know(7);
  expect(await globalThis.earlyAsk?.tab).toBe(7);
  expect(port.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'read', tabId: 7, check: false });
  expect(globalThis.earlyAsk?.open?.port).toBe(port);
});

it('asks nothing of a background that died meanwhile: whoever takes over asks anew', async () => {
  const know = tabLater();
  askEarly.main();
  for (const dies of disconnects) dies();
  know(7);
  expect(await globalThis.earlyAsk?.tab).toBe(7);
  expect(port.postMessage).not.toHaveBeenCalled();
  expect(globalThis.earlyAsk?.open).toBeNull();
});

it('lets go of the background where there is no tab', async () => {
  const know = tabLater();
  askEarly.main();
  know();
  expect(await globalThis.earlyAsk?.tab).toBeNull();
  expect(port.disconnect).toHaveBeenCalledOnce();
});
