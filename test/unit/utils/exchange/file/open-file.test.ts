import { describe, expect, it } from 'vitest';
import { readCsv, type Separator } from '../../../../../utils/exchange/csv.ts';
import { TEXT_FILE_AT_MOST, WORKBOOK_FILE_AT_MOST } from '../../../../../utils/exchange/file/limits.ts';
import { openFile } from '../../../../../utils/exchange/file/open-file.ts';
import { makeWorkbook } from '../../../make-workbook.ts';
import { makeZip } from '../../../make-zip.ts';

type Part = string | Uint8Array<ArrayBuffer>;
const file = (...parts: Part[]) => new Blob(parts);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

async function opened(from: Blob, charset?: string) {
  const answer = await openFile(from, charset);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.file;
}

async function textOf(from: Blob, charset?: string): Promise<string> {
  const whole = await (await opened(from, charset)).text();
  if (!whole.ok) throw new Error(whole.problem);
  return whole.text;
}

async function cellsOf(from: Blob, separator: Separator = ',', charset?: string) {
  return readCsv(await textOf(from, charset), separator).map(({ cells }) => cells);
}

/** More than is read at a time. */
const LONG = 'https://blog.example/post,note\n'.repeat(20_000);

/** A file that is larger than it is: reading beyond its beginning fails. */
function pretended(begin: Part, size: number): Blob {
  const from = file(begin);
  return Object.defineProperties(from, {
    size: { value: size },
    stream: { value: () => expect.unreachable() },
  });
}

describe('a text', () => {
  it('gives its rows, however many', async () => {
    const from = file('\ufeffa,b\n"c\nd",e');
    expect(await opened(from)).toMatchObject({ sheets: [], sheet: 0 });
    expect(readCsv(await textOf(from), ',')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c\nd', 'e'] },
    ]);
    expect(await textOf(file(LONG))).toBe(LONG);
  });

  it('keeps letters whole that lie on the border of what is read at a time', async () => {
    for (const before of ['', 'a', 'ab']) {
      const row = [`${before}${'→'.repeat(200_000)}`];
      expect(await cellsOf(file(row[0] ?? ''))).toEqual([row]);
    }
    const row = `a${'𝄞'.repeat(100_000)}`;
    expect(await cellsOf(file(utf16(`\ufeff${row}`)))).toEqual([[row]]);
  });

  it.each([
    ['windows-1251', [0xe1, 0xeb, 0xee, 0xe3], 'блог'],
    ['windows-1252', [0x63, 0x61, 0x66, 0xe9], 'café'],
    ['utf-8', [0xc3, 0xbc, 0x62, 0x65, 0x72], 'über'],
  ])('is known to be in %s, however late that shows', async (_, bytes, word) => {
    const cells = await cellsOf(file(LONG, 'https://blog.example/late,', Uint8Array.from(bytes), '\n', LONG));
    expect(cells[20_000]).toEqual(['https://blog.example/late', word]);
    expect(cells.length).toBe(40_001);
  });

  it('in UTF-16 without a mark is read', async () => {
    expect(await cellsOf(file(utf16('https://blog.example/\tблог\n')), '\t')).toEqual([
      ['https://blog.example/', 'блог'],
    ]);
  });

  it('is in the charset that its server says, unless its mark says otherwise, or there is no such charset', async () => {
    const bytes = Uint8Array.of(0xe9);
    expect(await cellsOf(file(bytes), undefined, 'iso-8859-5')).toEqual([['щ']]);
    expect(await cellsOf(file('\ufeffé'), undefined, 'iso-8859-5')).toEqual([['é']]);
    expect(await cellsOf(file('é'), undefined, 'x-nonsense')).toEqual([['é']]);
  });

  it('that cannot be read any more says so', async () => {
    const from = file(LONG);
    const slice = from.slice.bind(from);
    from.slice = (start = 0, end = 0) => {
      if (start > 0) throw new DOMException('changed on disk', 'NotReadableError');
      return slice(start, end);
    };
    expect(await (await opened(from)).text()).toEqual({ ok: false, problem: 'unreadable' });
  });
});

describe('a file that is not read', () => {
  const compound = (directory: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const view = new DataView(bytes.buffer);
    view.setUint16(30, 9, true);
    view.setUint32(48, 1, true);
    bytes.set(utf16(directory), 1024 + 128);
    return file(bytes);
  };

  it.each<[string, Blob]>([
    ['empty', file('')],
    ['tooLarge', pretended('https://blog.example/', TEXT_FILE_AT_MOST + 1)],
    ['tooLarge', pretended(makeZip({ 'xl/workbook.xml': '' }), WORKBOOK_FILE_AT_MOST + 1)],
    ['oldExcel', compound('Workbook')],
    ['oldExcel', compound('').slice(0, 20)],
    ['encrypted', compound('EncryptedPackage')],
    [
      'openDocument',
      file(makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' })),
    ],
    ['archive', file(makeZip({ 'list.csv': 'a,b' }))],
    ['archive', file(makeZip({}))],
    ['pdf', file('%PDF-1.7')],
    ['webPage', file('<!doctype html>')],
  ])('says why: %s', async (problem, from) => {
    expect(await openFile(from)).toEqual({ ok: false, problem });
  });

  it('says so where the browser cannot read it', async () => {
    const from = file('a,b');
    from.slice = () => {
      throw new DOMException('it is gone', 'NotFoundError');
    };
    expect(await openFile(from)).toEqual({ ok: false, problem: 'unreadable' });
  });
});

describe('a workbook', () => {
  it('tells its sheets, and begins with the first that it shows', async () => {
    const sheet = (text: string) => `<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`;
    const from = makeWorkbook({
      sheets: { Old: sheet('old'), 'Q&amp;A': sheet('new'), Costs: sheet('costs') },
      listed: { Old: 'state="veryHidden"' },
    });
    expect(await opened(from)).toMatchObject({
      sheets: [
        { name: 'Old', isHidden: true },
        { name: 'Q&A', isHidden: false },
        { name: 'Costs', isHidden: false },
      ],
      sheet: 1,
    });
    expect(await textOf(from)).toBe('new\n');
  });

  it('is a text of one line a row, by which its format is understood', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`;
    const rows = `<row r="1">${cell('A1', 'URL FROM')}${cell('C1', 'NOTES')}</row><row r="4">${cell('A4', 'https://blog.example/a,b')}${cell('C4', 'two\nlines &quot;x&quot;')}</row><row r="5">${cell('B5', 'z')}</row>`;
    const from = await opened(makeWorkbook({ sheets: { A: '', B: rows }, listed: { A: 'state="hidden"' } }));
    const text = 'URL FROM\t\tNOTES\n\n\nhttps://blog.example/a,b\t\t"two lines ""x"""\n\tz\n';
    expect(await from.text()).toEqual({ ok: true, text });
    expect(await from.text(0)).toEqual({ ok: true, text: '' });
    expect(await from.text(7)).toEqual({ ok: false, problem: 'noSheet' });
    expect(readCsv(text, '\t').map(({ line }) => line)).toEqual([1, 4, 5]);
  });
});

it('a text is one text, in whatever charset', async () => {
  const from = await opened(file(utf16(`\ufeffa\tü\n${LONG}`)));
  expect(await from.text()).toEqual({ ok: true, text: `a\tü\n${LONG}` });
});
