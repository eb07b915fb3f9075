import { describe, expect, it } from 'vitest';
import { openFile } from '../../../../../utils/exchange/file/open-file.ts';
import { readPostsFile } from '../../../../../utils/exchange/read-posts-file.ts';
import { formulaLink, readHyperlinks } from '../../../../../utils/exchange/workbook/hyperlinks.ts';
import { readZip } from '../../../../../utils/exchange/workbook/zip.ts';
import { makeWorkbook } from '../../../make-workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONSHIPS = 'xl/worksheets/_rels/sheet1.xml.rels';

const cell = (at: string, text: string, formula = '') =>
  `<c r="${at}" t="str">${formula && `<f>${formula}</f>`}<v>${text}</v></c>`;
const rowOf = (line: number, ...cells: readonly string[]) => `<row r="${line}">${cells.join('')}</row>`;
const link = (ref: string, id: string, more = '') => `<hyperlink ref="${ref}" r:id="${id}" ${more}/>`;
const target = (id: string, to: string, mode = 'External') =>
  `<Relationship Id="${id}" Type="http://x/hyperlink" Target="${to}" TargetMode="${mode}"/>`;

/** A workbook of one sheet, with its links and where they lead. */
function linked(rows: string, links: string, targets: string): Blob {
  const sheet = `<worksheet><sheetData>${rows}</sheetData><hyperlinks>${links}</hyperlinks></worksheet>`;
  return makeWorkbook({
    sheets: { A: '' },
    files: { [SHEET]: sheet, [RELATIONSHIPS]: `<Relationships>${targets}</Relationships>` },
  });
}

async function textOf(file: Blob): Promise<string> {
  const opened = await openFile(file);
  const whole = opened.ok ? await opened.file.text() : opened;
  if (!whole.ok) throw new Error(whole.problem);
  return whole.text;
}

describe('the address behind a cell', () => {
  it('is that of its page or target; of an anchor text, what the cell shows', async () => {
    const file = linked(
      [
        rowOf(1, cell('A1', 'Article'), cell('B1', 'Target URL'), cell('C1', 'Anchor')),
        rowOf(
          2,
          cell('A2', 'Ten nights in Lisbon'),
          cell('B2', 'our guide', 'HYPERLINK(&quot;https://example.com/guide&quot;;&quot;our guide&quot;)'),
          cell('C2', 'guide'),
        ),
        rowOf(3, cell('A3', 'https://b.example/'), cell('B3', 'https://example.com/'), cell('C3', 'x')),
      ].join(''),
      [link('A1', 'help'), link('A2', 'a', 'location="top"'), link('A3', 'a'), link('C2', 'c')].join(''),
      [
        target('help', 'https://help.example/'),
        target('a', 'https://a.example/lisbon'),
        target('c', 'https://example.com/guide'),
      ].join(''),
    );
    const rows = readPostsFile(await textOf(file), [], 0);
    expect(rows).toMatchObject([
      {
        ok: true,
        posts: [
          {
            url: 'https://a.example/lisbon',
            expect: {
              target: { kind: 'page', url: 'https://example.com/guide' },
              anchor: { text: 'guide' },
            },
          },
        ],
      },
      { ok: true, posts: [{ url: 'https://b.example/' }] },
    ]);
  });

  it.each([
    ['a mail address', 'mailto:me@example.com', 'External'],
    ['a script', 'javascript:alert(1)', 'External'],
    ['a part of the workbook', 'sheet2.xml', 'Internal'],
    ['several words', 'https://a.example/ https://b.example/', 'External'],
  ])('is none where it is %s', async (_, to, mode) => {
    const file = linked(rowOf(1, cell('A1', 'a title')), link('A1', 'a'), target('a', to, mode));
    expect(await textOf(file)).toBe('a title\n');
  });

  it('may be one of several cells below each other', async () => {
    const rows = [1, 2, 3].map((line) => rowOf(line, cell(`AB${line}`, 'title'))).join('');
    const file = linked(rows, link('AB1:AB2', 'a'), target('a', 'https://a.example/'));
    const lines = (await textOf(file)).split('\n').map((line) => line.trim());
    expect(lines).toEqual(['title\vhttps://a.example/', 'title\vhttps://a.example/', 'title', '']);
  });

  it('is not read of more cells than memory should hold, and a link of a whole sheet is one of its first cells', async () => {
    const links = link('A1:A1048576', 'a');
    const entries = (file: Blob) => readZip(file);
    const one = linked('', links, target('a', 'https://a.example/'));
    expect((await readHyperlinks(one, await entries(one), SHEET)).size).toBe(100);
    const many = linked('', links.repeat(50), target('a', `https://a.example/${'x'.repeat(1000)}`));
    await expect(readHyperlinks(many, await entries(many), SHEET, 200_000)).rejects.toThrow('swollen');
    const long = linked('', '', target('a', `https://a.example/${'x'.repeat(1000)}`).repeat(300));
    await expect(readHyperlinks(long, await entries(long), SHEET, 200_000)).rejects.toThrow('swollen');
  });
});

it.each([
  ['HYPERLINK("https://a.example/","text")', 'https://a.example/'],
  ['hyperlink( "https://a.example/?q=""x""" ; A2)', 'https://a.example/?q="x"'],
  ['HYPERLINK("https://a.example/")', 'https://a.example/'],
  ['HYPERLINK("https://a.example/"&amp;A2,"text")', null],
  ['HYPERLINK(A2,"text")', null],
  [`HYPERLINK("${'"'.repeat(100_001)}`, null],
])('a formula links: %#', (formula, address) => {
  expect(formulaLink(formula)).toBe(address);
});
