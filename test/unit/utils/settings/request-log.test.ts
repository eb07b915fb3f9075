import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearRequestLog, noteRequest, readRequestLog } from '../../../../utils/settings/request-log.ts';
import { takeBugs } from '../../bugs.ts';

const { local } = fakeBrowser.storage;

beforeEach(clearRequestLog);

describe('the last requests', () => {
  it('are kept oldest first, also where several come at once', async () => {
    await Promise.all([
      noteRequest('page', 'https://blog.test/post', 1),
      noteRequest('robots', 'https://blog.test/robots.txt', 2),
      noteRequest('post', 'https://news.test/', 3),
    ]);
    expect(await readRequestLog()).toEqual([
      { kind: 'page', address: 'https://blog.test/post', at: 1 },
      { kind: 'robots', address: 'https://blog.test/robots.txt', at: 2 },
      { kind: 'post', address: 'https://news.test/', at: 3 },
    ]);
  });

  it.each([
    ['https://user:secret@blog.test:8443/post?token=secret#secret', 'https://blog.test:8443/post'],
    [`https://blog.test/${'a'.repeat(5000)}`, `https://blog.test/${'a'.repeat(282)}`],
  ])('hold of an address nothing that may be secret, nor more than fits: %s', async (url, address) => {
    await noteRequest('page', url, 1);
    expect((await readRequestLog()).map((one) => one.address)).toEqual([address]);
  });

  it('hold nothing but addresses of the web', async () => {
    await noteRequest('tab', 'file:///home/secret', 1);
    await noteRequest('tab', 'nonsense', 1);
    expect(await readRequestLog()).toEqual([]);
  });

  it('are a hundred at most, the newest, and many at once are few writes', async () => {
    const set = vi.spyOn(local, 'set');
    await Promise.all(Array.from({ length: 250 }, (_, i) => noteRequest('post', 'https://blog.test/', i)));
    const all = await readRequestLog();
    expect([all.length, all[0]?.at, all.at(-1)?.at]).toEqual([100, 150, 249]);
    expect(set.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('are forgotten when the user wants it, also what is just being written', async () => {
    const writing = noteRequest('page', 'https://blog.test/', 1);
    await Promise.all([clearRequestLog(), writing]);
    expect(await readRequestLog()).toEqual([]);
  });

  it('are validated when they are read: one that is no good hides no other', async () => {
    const good = { kind: 'tab', address: 'https://blog.test/', at: 1 };
    const bad = [
      null,
      7,
      { ...good, kind: 'sync' },
      { ...good, kind: 'toString' },
      { ...good, address: 'javascript:alert(1)' },
      { ...good, address: `https://${'a'.repeat(500)}` },
      { ...good, at: 'now' },
      // No time that could be shown.
      { ...good, at: 1e300 },
    ];
    await local.set({ 'request-log': [...bad, good] });
    expect(await readRequestLog()).toEqual([good]);
    await local.set({ 'request-log': { length: 3 } });
    expect(await readRequestLog()).toEqual([]);
  });

  it('that cannot be written fail nobody, and keep what comes after', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('No.'));
    await noteRequest('page', 'https://lost.test/', 1);
    await noteRequest('page', 'https://kept.test/', 2);
    expect((await readRequestLog()).map(({ address }) => address)).toEqual(['https://kept.test/']);
    expect(takeBugs()).toEqual([{ where: 'note a request', error: 'Error: No.' }]);
  });
});
