import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { copyDomainLinks } from '../../../../../entrypoints/popup/domains/copy-domain-links.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { aReading, own } from '../../../build.ts';
import { freshStore, record } from '../../../utils/store/fresh-store.ts';

freshStore();

const [domain = { kind: 'domain', host: '' }] = own('example.com');
let written: Record<string, Promise<Blob>>[] = [];

/** As browsers do: what cannot be had cannot be written. */
const write = vi.fn((items: readonly Record<string, Promise<Blob>>[]) => {
  written = [...items];
  return Promise.all(items.flatMap((item) => Object.values(item))).then(() => undefined);
});

beforeEach(async () => {
  vi.stubGlobal('ClipboardItem', function (this: object, parts: object) {
    Object.assign(this, parts);
  });
  vi.stubGlobal('navigator', { ...navigator, locks: navigator.locks, clipboard: { write } });
  await record(aReading([{ rawHref: 'https://example.com/' }], { page: { url: 'https://a.test/' } }), []);
});
afterEach(() => vi.unstubAllGlobals());

it('the recorded links to a domain are copied in the click itself, as HTML and tab-separated', async () => {
  const copying = copyDomainLinks(domain);
  expect(write).toHaveBeenCalledOnce();
  expect(await copying).toBe('1 link copied as a table.');
  const [{ 'text/plain': plain, 'text/html': html } = {}] = written;
  expect(await (await plain)?.text()).toMatch(/^Type\tSource\t.*\nHyperlink\thttps:\/\/a\.test\/\t/);
  expect(await (await html)?.text()).toMatch(/^<table><tr><th>Type</);
});

it('it is said why they are not', async () => {
  write.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
  expect(await copyDomainLinks(domain)).toBe('The browser did not let us copy.');
  const store = await openStore();
  vi.spyOn(store, 'get').mockRejectedValue(new DOMException('no', 'UnknownError'));
  expect(await copyDomainLinks(domain)).toMatch(/^The recorded pages cannot be read\./);
});
