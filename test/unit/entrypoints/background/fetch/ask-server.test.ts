import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askServer } from '../../../../../entrypoints/background/fetch/ask-server.ts';
import { readRequestLog } from '../../../../../utils/settings/request-log.ts';
import { soon } from '../../../soon.ts';
import './fake-web.ts';

const PAGE = { kind: 'page', url: 'https://blog.test/post?token=1', charset: 'utf-8', bytes: 1000 } as const;

/** The server answers all, from this address. */
function answerFrom(url: string): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
    Object.defineProperty(new Response('words'), 'url', { value: url }),
  );
}

const listed = async () => (await readRequestLog()).map(({ kind, address }) => `${kind} ${address}`);

describe('a request to the server of a tab', () => {
  it('is listed, and so is the address to which the browser was redirected', async () => {
    answerFrom('https://www.blog.test/post?token=1');
    expect(await askServer(5, { ...PAGE, isPrivate: false })).toMatchObject({ status: 200 });
    await soon(async () =>
      expect(await listed()).toEqual(['page https://blog.test/post', 'page https://www.blog.test/post']),
    );
  });

  it('is listed nowhere where the tab is in a private window', async () => {
    answerFrom('https://www.blog.test/post');
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await askServer(5, { ...PAGE, isPrivate: true });
    expect(set).not.toHaveBeenCalled();
  });

  it('does not wait until it is listed', async () => {
    answerFrom(PAGE.url);
    const busy = Promise.withResolvers<Record<string, never>>();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(() => busy.promise);
    expect(await askServer(5, { ...PAGE, isPrivate: false })).toMatchObject({ status: 200 });
    expect(await Promise.race([busy.promise, 'still busy'])).toBe('still busy');
    busy.resolve({});
  });
});
