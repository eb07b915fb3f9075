import { expect, it } from 'vitest';
import { readCsv } from '../../../../../utils/exchange/csv.ts';
import { domainLinksFile, domainLinksTable } from '../../../../../utils/exchange/export/domain-links.ts';
import { readDomainLinks } from '../../../../../utils/store/pages/domain-links.ts';
import { aReading, own } from '../../../build.ts';
import { record } from '../fresh-store.ts';

it('recorded links to a domain are a table: its pages’ other links and those of its own pages are not in it', async () => {
  await record(
    aReading(
      [
        { rawHref: 'https://blog.example.com/a', text: 'Guide', rawRel: 'nofollow' },
        { rawHref: 'https://other.test/' },
        { rawHref: '/about' },
      ],
      { page: { url: 'https://a.test/post' } },
    ),
    [],
  );
  await record(
    aReading([{ rawHref: 'https://example.com/b' }], { page: { url: 'https://example.com/' } }),
    [],
  );
  const [domain = { kind: 'domain', host: '' }] = own('example.com');
  const file = await domainLinksFile('csv', readDomainLinks(domain), {});
  const [headings, ...rows] = readCsv(await file.text(), ',').map(({ cells }) => cells ?? []);
  const cell = (name: string) => rows.map((cells) => cells[headings?.indexOf(name) ?? -1]);
  expect(cell('Source')).toEqual(['https://a.test/post']);
  expect([cell('Destination'), cell('Anchor'), cell('Follow'), cell('Rel')].flat()).toEqual([
    'https://blog.example.com/a',
    'Guide',
    'false',
    'nofollow',
  ]);
  expect(cell('Page Last Read')[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await domainLinksTable(readDomainLinks(domain), 1)).toEqual([headings, ...rows]);
  expect(await domainLinksTable(readDomainLinks(domain), 0)).toBe(null);
  const lines = await (await domainLinksFile('jsonl', readDomainLinks(domain), {})).text();
  expect(lines).toMatch(/^[^\n]+\n$/);
  expect(JSON.parse(lines)).toMatchObject({
    page: 'https://a.test/post',
    href: 'https://blog.example.com/a',
    text: 'Guide',
    rawRel: 'nofollow',
    kind: ['nofollow'],
    leads: 'own',
    state: null,
    pageLastRead: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  });
});
