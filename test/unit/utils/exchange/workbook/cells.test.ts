import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../../../utils/exchange/workbook/open-workbook.ts';
import { makeWorkbook, type WorkbookParts } from '../../../make-workbook.ts';

/** The rows of the first sheet, with their lines. */
async function rowsOf(data: string, parts: WorkbookParts = {}) {
  const { rows } = await openWorkbook(makeWorkbook({ sheets: { A: data }, ...parts }));
  return (await Array.fromAsync(rows(0))).flat().map(({ line, cells }) => [line, cells]);
}

/** The first cell of a sheet that has one row. */
async function cellOf(cell: string, parts: WorkbookParts = {}): Promise<unknown> {
  const [row] = await rowsOf(`<row r="1">${cell}<c r="B1"><v>1</v></c></row>`, parts);
  return Array.isArray(row?.[1]) ? row[1][0] : undefined;
}

const STRINGS = [
  '<si><t>plain</t></si>',
  '<si><t xml:space="preserve"> with blanks </t></si>',
  '<si><r><rPr><b/><sz val="11"/></rPr><t>rich</t></r><r><rPr><i/></rPr><t xml:space="preserve"> text</t></r></si>',
  '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
  '<si><t>a &amp; b &lt;c&gt; &quot;d&quot; &#252;&#xFC; &apos;</t></si>',
  '<si><t/></si>',
  '<si><t>two\nlines_x000D_ and _x005F_x000D_</t></si>',
  '<si><t><![CDATA[<raw> & more]]></t></si>',
  '<si><t>&unknown; &#x110000;</t></si>',
].join('');

describe('a cell', () => {
  it.each([
    ['of a shared text', '<c r="A1" t="s"><v>0</v></c>', 'plain'],
    ['of a shared text with blanks', '<c r="A1" t="s"><v>1</v></c>', ' with blanks '],
    ['of rich text', '<c r="A1" t="s"><v>2</v></c>', 'rich text'],
    ['without how it is pronounced', '<c r="A1" t="s"><v>3</v></c>', '東京'],
    ['with entities', '<c r="A1" t="s"><v>4</v></c>', 'a & b <c> "d" üü \''],
    ['of an empty text', '<c r="A1" t="s"><v>5</v></c>', ''],
    ['with line breaks, and what looks like one', '<c r="A1" t="s"><v>6</v></c>', 'two\nlines\r and _x000D_'],
    ['of raw characters', '<c r="A1" t="s"><v>7</v></c>', '<raw> & more'],
    ['with entities that are none', '<c r="A1" t="s"><v>8</v></c>', '&unknown; \ufffd'],
    ['of a shared text that is not there', '<c r="A1" t="s"><v>99</v></c>', ''],
    ['with its own text', '<c r="A1" t="inlineStr"><is><t>own</t></is></c>', 'own'],
    ['with its own rich text', '<c r="A1" t="inlineStr"><is><r><t>o</t></r><r><t>wn</t></r></is></c>', 'own'],
    ['of a formula', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>made &amp; shown</v></c>', 'made & shown'],
    ['of a formula that gives a number', '<c r="A1"><f aca="false">1+1</f><v>2</v></c>', '2'],
    ['of a formula that fails', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['that is true', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['that is false', '<c r="A1" t="b"><v>0</v></c>', 'FALSE'],
    ['of a number', '<c r="A1" t="n"><v>1250.5</v></c>', '1250.5'],
    ['of a number that no float is', '<c r="A1"><v>0.10000000000000001</v></c>', '0.1'],
    ['of a large number', '<c r="A1"><v>4.9123456789E+9</v></c>', '4912345678.9'],
    ['of an ISO date', '<c r="A1" t="d"><v>2026-03-31T00:00:00</v></c>', '2026-03-31'],
    ['of an ISO date and time', '<c r="A1" t="d"><v>2026-03-31T14:05:00</v></c>', '2026-03-31 14:05:00'],
    ['without a value', '<c r="A1" s="1"/>', ''],
    ['with prefixes', '<x:c r="A1" t="str"><x:v>x</x:v></x:c>', 'x'],
    ['in single quotes', "<c r='A1' t='str'><v>q</v></c>", 'q'],
    ['in a comment', '<!-- <c r="A1"><v>9</v></c> --><c r="A1" t="str"><v>c</v></c>', 'c'],
  ])('%s', async (_, cell, expected) => {
    expect(await cellOf(cell, { strings: STRINGS })).toBe(expected);
  });
});

describe('a number that is a date by its style', () => {
  const styled = (formats: string, ids: readonly number[]) => ({
    styles: `<numFmts count="1">${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}" fontId="0"/>`).join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="165" formatCode="yyyy"/></dxf></dxfs>`,
  });
  const formatted = (code: string) => styled(`<numFmt numFmtId="164" formatCode="${code}"/>`, [0, 164]);

  it.each([
    ['45000', '2023-03-15'],
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['46112.586805555555', '2026-03-31 14:05:00'],
    ['0.75', '18:00:00'],
    ['2958465', '9999-12-31'],
    ['2958466', '2958466'],
    ['-1', '-1'],
    ['0', '0'],
  ])('%s is %s', async (value, expected) => {
    expect(await cellOf(`<c r="A1" s="1"><v>${value}</v></c>`, styled('', [0, 14]))).toBe(expected);
  });

  it.each([
    ['0', '1904-01-01'],
    ['43538', '2023-03-15'],
  ])('%s is %s where days are counted from 1904', async (value, expected) => {
    const parts = { ...styled('', [0, 14]), properties: 'date1904="1"' };
    expect(await cellOf(`<c r="A1" s="1"><v>${value}</v></c>`, parts)).toBe(expected);
  });

  it.each([
    ['yyyy\\-mm\\-dd;@', true],
    ['[$-409]d\\-mmm\\-yy;@', true],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', true],
    ['dd&quot;. &quot;mmmm', true],
    ['[h]:mm:ss', true],
    ['General', false],
    ['0.00', false],
    ['#,##0.00\\ &quot;USD days&quot;', false],
    ['[Red]#,##0', false],
    ['[$kr-414]\\ #,##0', false],
    ['_-* #,##0.00\\ _d_-', false],
    ['0.00E+00', false],
    ['@', false],
  ])('by the format %s: %j', async (code, isDate) => {
    expect(await cellOf('<c r="A1" s="1"><v>45000</v></c>', formatted(code))).toBe(
      isDate ? '2023-03-15' : '45000',
    );
  });

  it('is none by a style of another list, or one that is not there', async () => {
    expect(await cellOf('<c r="A1" s="0"><v>45000</v></c>', styled('', [165]))).toBe('45000');
    expect(await cellOf('<c r="A1" s="7"><v>45000</v></c>', styled('', [14]))).toBe('45000');
    expect(await cellOf('<c r="A1"><v>45000</v></c>')).toBe('45000');
  });
});

describe('rows', () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`;

  it('that the file leaves out are left out, and the others keep their lines', async () => {
    expect(
      await rowsOf(
        `<row r="2">${cell('A2', 'a')}</row><row r="4"/><row r="5"><c r="A5" s="1"/></row><row r="9">${cell('A9', 'b')}</row>`,
      ),
    ).toEqual([
      [2, ['a']],
      [9, ['b']],
    ]);
  });

  it('have empty cells where the file leaves them out', async () => {
    expect(await rowsOf(`<row r="1">${cell('B1', 'b')}${cell('AA1', 'aa')}<c r="AB1" s="2"/></row>`)).toEqual(
      [[1, ['', 'b', ...Array<string>(24).fill(''), 'aa']]],
    );
  });

  it('may be without numbers, as some programs write them', async () => {
    expect(await rowsOf('<row><c><v>1</v></c><c t="b"><v>1</v></c></row><row><c><v>2</v></c></row>')).toEqual(
      [
        [1, ['1', 'TRUE']],
        [2, ['2']],
      ],
    );
  });

  it('have no more columns than a list has', async () => {
    expect(await rowsOf(`<row r="1">${cell('A1', 'a')}${cell('XFD1', 'far')}</row>`)).toEqual([[1, ['a']]]);
  });

  it('come from cells alone: formulas, links and lists of choices behind them are none', async () => {
    expect(
      await rowsOf(`<row r="1">${cell('A1', 'a')}<extLst><ext><x14:v>no</x14:v></ext></extLst></row>`),
    ).toEqual([[1, ['a']]]);
  });
});
