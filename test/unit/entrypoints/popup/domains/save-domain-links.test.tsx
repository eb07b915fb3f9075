import { expect, it, vi } from 'vitest';
import { saveDomainLinks } from '../../../../../entrypoints/popup/domains/save-domain-links.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { aReading, own } from '../../../build.ts';
import { record } from '../../../utils/store/fresh-store.ts';

const [domain = { kind: 'domain', host: '' }] = own('example.com');

it('the recorded links to a domain are saved under its name, or it is said why not', async () => {
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  await record(aReading([{ rawHref: 'https://example.com/' }], { page: { url: 'https://a.test/' } }), []);
  expect(await saveDomainLinks(domain, 'csv', new Date(2026, 2, 9).getTime())).toBe('1 link saved as CSV.');
  expect(await saveDomainLinks(domain, 'jsonl', new Date(2026, 2, 9).getTime())).toBe(
    '1 link saved as JSON Lines.',
  );
  const store = await openStore();
  vi.spyOn(store, 'get').mockRejectedValue(new DOMException('no', 'UnknownError'));
  expect(await saveDomainLinks(domain, 'csv', 0)).toMatch(/^The recorded pages cannot be read\./);
  expect(names).toEqual(['links-to-example.com-2026-03-09.csv', 'links-to-example.com-2026-03-09.jsonl']);
});
