import type { CsvRow } from '../csv-parser.ts';
import { FileError } from '../file/read-problem.ts';
import type { CellContext } from './cell-text.ts';
import { readDateStyles } from './date-styles.ts';
import { readHyperlinks } from './hyperlinks.ts';
import { readPart } from './read-part.ts';
import { readRelationships } from './relationships.ts';
import type { DateSystem } from './serial-date.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetRows } from './sheet-rows.ts';
import { xmlAttribute } from './xml.ts';
import { readZip, type ZipEntries } from './zip.ts';

/** A table of a workbook. */
export interface Sheet {
  readonly name: string;
  /** The workbook does not show it. */
  readonly isHidden: boolean;
}

/** A workbook whose tables can be read. */
export interface Workbook {
  /** In the workbook's order, without charts. */
  readonly sheets: readonly Sheet[];
  /**
   * The rows of one of its sheets, by its number, some at a time.
   *
   * @throws `FileError` where it is damaged, or there is no such sheet
   */
  rows(sheet: number): AsyncGenerator<readonly CsvRow[], void, undefined>;
}

/**
 * Opens a workbook as Excel writes them since 2007 (`.xlsx`), and LibreOffice, Google Sheets and others do.
 *
 * @throws `FileError` where it is none, or damaged
 */
export async function openWorkbook(file: Blob): Promise<Workbook> {
  const entries = await readZip(file);
  const part = await workbookPart(file, entries);
  const { sheets, system } = await readSheets(file, entries, part);
  const leads = await readRelationships(file, entries, part);
  const tables = sheets.flatMap(({ id, name, isHidden }) => {
    const to = leads.find((lead) => lead.id === id);
    return to?.type === 'worksheet' ? [{ name, isHidden, part: to.part }] : [];
  });
  if (tables.length === 0) throw new FileError('noSheet');
  const entryOf = (type: string) => entries.get(leads.find((lead) => lead.type === type)?.part ?? '');
  // Read when the first rows are asked for, and once.
  let context: Promise<CellContext> | undefined;
  const readContext = async (): Promise<CellContext> => ({
    strings: await readSharedStrings(file, entryOf('sharedStrings')),
    dateStyles: await readDateStyles(file, entryOf('styles')),
    system,
  });
  return {
    sheets: tables.map(({ name, isHidden }) => ({ name, isHidden })),
    async *rows(sheet) {
      const part = tables[sheet]?.part ?? '';
      const entry = entries.get(part);
      if (!entry) throw new FileError(tables[sheet] ? 'damaged' : 'noSheet');
      context ??= readContext();
      const links = await readHyperlinks(file, entries, part);
      yield* sheetRows(file, entry, await context, links);
    },
  };
}

/** The part that names the sheets; other archives have none. */
async function workbookPart(file: Blob, entries: ZipEntries): Promise<string> {
  const leads = await readRelationships(file, entries, '');
  const part = leads.find(({ type }) => type === 'officeDocument')?.part;
  // `.xlsb` has tables in a form of its own, `.docx` texts.
  if (part) return part;
  // OpenDocument, part 2, "mimetype"; the file's own texts are in `content.xml`.
  throw new FileError(entries.has('mimetype') && entries.has('content.xml') ? 'openDocument' : 'archive');
}

interface ListedSheet extends Sheet {
  readonly id: string;
}

async function readSheets(
  file: Blob,
  entries: ZipEntries,
  part: string,
): Promise<{ sheets: ListedSheet[]; system: DateSystem }> {
  const sheets: ListedSheet[] = [];
  let system: DateSystem = 1900;
  // `.xlsb` has a form of its own.
  if (part.endsWith('.bin')) throw new FileError('otherKind');
  let root: string | undefined;
  await readPart(file, entries.get(part), {
    open(name, attributes) {
      root ??= name;
      if (name === 'workbookPr' && /^(1|true|on)$/.test(xmlAttribute(attributes, 'date1904') ?? ''))
        system = 1904;
      if (name !== 'sheet') return;
      sheets.push({
        id: xmlAttribute(attributes, 'id') ?? '',
        name: xmlAttribute(attributes, 'name') ?? '',
        isHidden: /hidden$/i.test(xmlAttribute(attributes, 'state') ?? ''),
      });
    },
  });
  // What Word and PowerPoint write is packed alike.
  if (root !== 'workbook') throw new FileError('otherKind');
  return { sheets, system };
}
