import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../../utils/exchange/csv.ts';
import { PART_AT_MOST } from '../../../../../utils/exchange/file/limits.ts';
import { openFile } from '../../../../../utils/exchange/file/open-file.ts';
import type { ReadProblem } from '../../../../../utils/exchange/file/read-problem.ts';
import { readSharedStrings } from '../../../../../utils/exchange/workbook/shared-strings.ts';
import { xmlReader } from '../../../../../utils/exchange/workbook/xml.ts';
import { readZip } from '../../../../../utils/exchange/workbook/zip.ts';
import { makeListWorkbook, makeWorkbook, workbookFiles } from '../../../make-workbook.ts';
import { makeZip, type ZipFiles, type ZipLies } from '../../../make-zip.ts';

const CELL = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const SHARED = '<si><t>read</t></si>';
const LEADS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a file gives: the cells of its first sheet that is shown, or why there are none. */
async function read(file: Blob): Promise<(readonly string[] | null)[] | ReadProblem> {
  const opened = await openFile(file);
  const whole = opened.ok ? await opened.file.text() : opened;
  return whole.ok ? readCsv(whole.text, '\t').map(({ cells }) => cells) : whole.problem;
}

/** A workbook of one sheet with one cell, some of its parts others. */
function changed(files: ZipFiles, lies?: ZipLies): Blob {
  return new Blob([makeZip({ ...workbookFiles({ sheets: { A: CELL }, strings: SHARED }), ...files }, lies)]);
}

describe('a workbook is read as it is written', () => {
  it('by Excel', async () => {
    const head =
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';
    const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet ${head}><sheetPr filterMode="1"/><dimension ref="A1:B2"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.4" x14ac:dyDescent="0.3"/><cols><col min="1" max="1" width="40.5" customWidth="1"/></cols><sheetData><row r="1" spans="1:2" s="1" customFormat="1" x14ac:dyDescent="0.3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row></sheetData><autoFilter ref="A1:B2"/><hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><pageMargins left="0.7"/></worksheet>`;
    expect(await read(changed({ 'xl/worksheets/sheet1.xml': sheet }))).toEqual([['read']]);
  });

  it('by LibreOffice', async () => {
    const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><cols><col collapsed="false" customWidth="false" hidden="false" max="16384" min="1" style="0" width="11.53"/></cols><sheetData><row r="1" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0" t="str"><f aca="false">A1&amp;&quot;!&quot;</f><v>read!</v></c><c r="C1" s="0" t="b"><f aca="false">TRUE()</f><v>1</v></c></row></sheetData><printOptions headings="false"/></worksheet>`;
    expect(await read(changed({ 'xl/worksheets/sheet1.xml': sheet }))).toEqual([['read', 'read!', 'TRUE']]);
  });

  it('by Google Sheets', async () => {
    const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2"/><c r="C1" s="1" t="str"><f>HYPERLINK("https://example.com/","here")</f><v>here</v></c></row><row r="2"><c r="A2" s="3"/></row></sheetData><drawing r:id="rId1"/></worksheet>`;
    expect(await read(changed({ 'xl/worksheets/sheet1.xml': sheet }))).toEqual([
      ['read', '', 'here\vhttps://example.com/'],
    ]);
  });

  it('by programs that name parts from the root, in other folders, or with backslashes', async () => {
    const leads = `<Relationships><Relationship Type="${LEADS}/worksheet" Target="/XL/Worksheets/Sheet%201.xml" Id="rId1"/></Relationships>`;
    const sheet =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>found</t></is></c></row></sheetData></worksheet>';
    const files = {
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${LEADS}/officeDocument" Target="book/main.xml"/></Relationships>`,
      'book\\main.xml': '<workbook><sheets><sheet name="A" sheetId="1" d3p1:id="rId1"/></sheets></workbook>',
      'book/_rels/main.xml.rels': leads,
      'xl/worksheets/sheet 1.xml': sheet,
    };
    expect(await read(new Blob([makeZip(files)]))).toEqual([['found']]);
  });

  it('with prefixes, in the strict form of the format, stored without packing', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const files = {
      '_rels/.rels': `<r:Relationships><r:Relationship Id="a" Type="${strict}/officeDocument" Target="xl/main.xml"/></r:Relationships>`,
      'xl/main.xml': '<x:workbook><x:sheets><x:sheet name="A" r:id="1"/></x:sheets></x:workbook>',
      'xl/_rels/main.xml.rels': `<Relationships><Relationship Type="${strict}/worksheet" Target="sheet.bin" Id="1"/></Relationships>`,
      'xl/sheet.bin':
        '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(await read(new Blob([makeZip(files)]))).toEqual([['5']]);
  });

  it('without its charts', async () => {
    const leads = `<Relationships><Relationship Type="${LEADS}/chartsheet" Target="chart.xml" Id="rId1"/></Relationships>`;
    expect(await read(changed({ 'xl/_rels/workbook.xml.rels': leads }))).toBe('noSheet');
  });

  it('with its first sheet where it shows none', async () => {
    const file = makeWorkbook({
      sheets: { A: CELL, B: '' },
      strings: SHARED,
      listed: { A: 'state="hidden"', B: 'state="hidden"' },
    });
    expect(await read(file)).toEqual([['read']]);
  });

  it('with a comment at the end of its archive', async () => {
    const bytes = new Uint8Array(await changed({}).arrayBuffer());
    expect(await read(new Blob([bytes, 'a comment']))).toEqual([['read']]);
  });
});

describe('a workbook that is damaged says so', () => {
  it('wherever it is cut off', async () => {
    const whole = await changed({}).bytes();
    for (let end = whole.length - 1; end > 4; end -= 37) {
      expect(await read(new Blob([whole.slice(0, end)]))).toBe('damaged');
    }
  });

  it('or gives its rows, whichever of its bytes is another', async () => {
    const whole = await changed({}).bytes();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 5), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = whole.slice();
        bytes[at + 4] = (bytes[at + 4] ?? 0) ^ by;
        const answer = await read(new Blob([bytes]));
        if (typeof answer !== 'string') expect(answer.length).toBeLessThan(10);
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, ZipFiles, ReadProblem]>([
    [
      'without the sheet that it names',
      {
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Type="${LEADS}/worksheet" Target="none.xml" Id="rId1"/></Relationships>`,
      },
      'damaged',
    ],
    ['whose XML is cut off', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }, 'damaged'],
    ['whose elements are not closed', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }, 'damaged'],
    [
      'with a document type',
      { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><worksheet/>' },
      'damaged',
    ],
    [
      'that names other files',
      { 'xl/workbook.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>' },
      'damaged',
    ],
    [
      'with a tag without end',
      { 'xl/worksheets/sheet1.xml': `<worksheet ${'a'.repeat(2_000_000)}` },
      'damaged',
    ],
    ['of Word', { 'xl/workbook.xml': '<w:document/>' }, 'otherKind'],
  ])('%s', async (_, files, problem) => {
    expect(await read(changed(files))).toBe(problem);
  });

  it('in binary form is of another kind', async () => {
    const leads = `<Relationships><Relationship Id="a" Type="${LEADS}/officeDocument" Target="xl/workbook.bin"/></Relationships>`;
    expect(await read(changed({ '_rels/.rels': leads, 'xl/workbook.bin': 'x' }))).toBe('otherKind');
  });

  it('with a password on its parts is encrypted', async () => {
    expect(await read(changed({}, { flags: 1 }))).toBe('encrypted');
  });
});

describe('a workbook that was made to fill memory is refused', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';

  it('by the size that it states', async () => {
    expect(await read(changed({}, { unpacked: { [SHEET]: PART_AT_MOST + 1 } }))).toBe('swollen');
  });

  it('by more than it states', async () => {
    const sheet = `<worksheet><sheetData>${CELL}${'<row/>'.repeat(500_000)}</sheetData></worksheet>`;
    expect(await read(changed({ [SHEET]: sheet }, { unpacked: { [SHEET]: 1000 } }))).toBe('damaged');
  });

  it('by the texts that it shares, many of them empty, or few and long', async () => {
    for (const strings of ['<si/>'.repeat(1000), `<si><t>${'x'.repeat(8000)}</t></si>`]) {
      const file = makeWorkbook({ sheets: { A: CELL }, strings });
      const entry = (await readZip(file)).get('xl/sharedstrings.xml');
      expect((await readSharedStrings(file, entry)).length).toBeGreaterThan(0);
      await expect(readSharedStrings(file, entry, 7000)).rejects.toThrow('swollen');
    }
  });
});

it('XML in pieces is the same, however it is cut', () => {
  const xml =
    '<?xml version="1.0"?><a b="1>2" c=\'"\'><!-- <x> --><d>t&amp;u</d><![CDATA[<e>&amp;]]><f/>v</a>\n';
  const heard = (pieces: readonly string[]) => {
    let all = '';
    const reader = xmlReader({
      open: (name, attributes) => {
        all += `<${name}${attributes}>`;
      },
      close: (name) => {
        all += `</${name}>`;
      },
      text: (text) => {
        all += text;
      },
    });
    for (const piece of pieces) reader.write(piece);
    reader.end();
    return all;
  };
  const whole = heard([xml]);
  expect(whole).toBe('<a b="1>2" c=\'"\'><d>t&u</d><e>&amp;<f/></f>v</a>');
  for (let at = 0; at <= xml.length; at++) expect(heard([xml.slice(0, at), xml.slice(at)])).toBe(whole);
  expect(heard([...xml])).toBe(whole);
});

it('a list of 2,000 posts is read whole', async () => {
  const rows = await read(makeListWorkbook(2000));
  expect(rows.length).toBe(2001);
  expect(rows[2000]?.slice(-2)).toEqual(['2023-09-30', '399.5']);
});
