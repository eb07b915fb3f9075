import { makeZip, type ZipFiles } from './make-zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LEADS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a workbook, as XML; what is left out is as Excel writes it for a table of one sheet. */
export interface WorkbookParts {
  /** What stands in `<sheetData>` of each sheet, by its name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Attributes of a sheet in the list of sheets, by its name: `state="hidden"`. */
  readonly listed?: Readonly<Record<string, string>>;
  /** `<si>` elements. */
  readonly strings?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  /** Other parts, or others in place of these, by their names in the archive. */
  readonly files?: ZipFiles;
}

/** The parts of a workbook as Excel writes them, by their names in the archive. */
export function workbookFiles(parts: WorkbookParts): Record<string, string | Uint8Array> {
  const { sheets = {}, listed = {}, strings, styles, properties = '', files = {} } = parts;
  const names = Object.keys(sheets);
  const lead = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${LEADS}/${type}" Target="${target}"/>`;
  const list = names.map(
    (name, i) => `<sheet name="${name}" sheetId="${i + 1}" ${listed[name] ?? ''} r:id="rId${i + 1}"/>`,
  );
  const leads = [
    ...names.map((_, i) => lead(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
    lead(names.length + 1, 'styles', 'styles.xml'),
    lead(names.length + 2, 'sharedStrings', 'sharedStrings.xml'),
  ];
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}">${lead(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${LEADS}"><fileVersion appName="xl"/><workbookPr ${properties}/><sheets>${list.join('')}</sheets><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}">${leads.join('')}</Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((data, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${LEADS}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${data}</sheetData><pageMargins left="0.7" right="0.7"/></worksheet>`,
      ]),
    ),
    ...(strings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}" count="1" uniqueCount="1">${strings}</sst>` }),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...files,
  };
}

/** A workbook, as a file. */
export function makeWorkbook(parts: WorkbookParts): Blob {
  return new Blob([makeZip(workbookFiles(parts))]);
}

/**
 * A list of guest posts as Excel writes it: texts shared, a date and a cost. Packed, it has about 100 bytes a row, so
 * 50,000 rows are 5 MB.
 *
 * @param rows below the headings
 */
export function makeListWorkbook(rows: number): Blob {
  const strings = ['URL FROM', 'NOTES', 'EXPECTED LANDING PAGE URL', 'EXPECTED ANCHOR', 'ADDED', 'COST'];
  const share = (text: string) => strings.push(text) - 1;
  const columns = 'ABCDEF';
  const shared = (at: number, line: number, string: number) =>
    `<c r="${columns[at]}${line}" t="s"><v>${string}</v></c>`;
  const head = `<row r="1">${strings.map((_, i) => shared(i, 1, i)).join('')}</row>`;
  const body = Array.from({ length: rows }, (_, i) => {
    const line = i + 2;
    const page = share(`https://blog-${mixed(i)}.example/${mixed(i * 7)}/guest-post-${i}`);
    const note = share(
      `agreed with ${mixed(i * 23)} ${mixed(i * 29)} ${mixed(i * 31)} ${mixed(i * 37)} ${mixed(i * 41)} ${mixed(i * 43)} ${mixed(i * 47)}`,
    );
    const target = share(`https://example.com/${mixed(i * 13)}?ref=${i}&amp;x=1`);
    const anchor = share(`${mixed(i * 17)} ${mixed(i * 19)}`);
    return `<row r="${line}" spans="1:6" x14ac:dyDescent="0.3">${shared(0, line, page)}${shared(1, line, note)}${shared(2, line, target)}${shared(3, line, anchor)}<c r="E${line}" s="1"><v>${45000 + (i % 900)}</v></c><c r="F${line}"><v>${(i % 400) + 0.5}</v></c></row>`;
  });
  return makeWorkbook({
    sheets: { Posts: head + body.join('') },
    strings: strings.map((text) => `<si><t>${text}</t></si>`).join(''),
    styles:
      '<cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0" applyNumberFormat="1"/></cellXfs>',
  });
}

/** Letters that pack as badly as those of addresses do, the same each time. */
function mixed(seed: number): string {
  return (Math.imul(seed + 1, 2_654_435_761) >>> 0).toString(36);
}
