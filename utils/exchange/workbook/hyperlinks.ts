import { SHARED_CHARACTERS_AT_MOST } from '../file/limits.ts';
import { FileError } from '../file/read-problem.ts';
import { partPieces } from './read-part.ts';
import { externalTargets } from './relationships.ts';
import { xmlAttribute } from './xml.ts';
import type { ZipEntries } from './zip.ts';

/** Addresses by the cells that lead to them: `C7`. */
export type CellLinks = ReadonlyMap<string, string>;

/** Cells of one link: merged cells are a few, and what covers a whole sheet is no link of a row. */
const CELLS_AT_MOST = 100;

/** What a link takes in memory beside its address. */
const EACH = 50;

/**
 * Reads where the cells of a sheet lead (ECMA-376, part 1, 18.3.1.47). These stand behind its rows, and so the sheet is
 * read twice; one that has no addresses is not.
 *
 * @param part name of the sheet's part
 * @param atMost so many characters of all addresses together
 * @returns addresses of the web alone
 * @throws `FileError` where it is damaged, or where there is more than memory should hold
 */
export async function readHyperlinks(
  file: Blob,
  entries: ZipEntries,
  part: string,
  atMost = SHARED_CHARACTERS_AT_MOST,
): Promise<CellLinks> {
  const links = new Map<string, string>();
  const targets = await externalTargets(file, entries, part, atMost);
  const entry = entries.get(part);
  if (!entry || targets.size === 0) return links;
  let characters = 0;
  const open = (name: string, attributes: string) => {
    if (name !== 'hyperlink') return;
    const target = targets.get(xmlAttribute(attributes, 'id') ?? '');
    if (target === undefined) return;
    const within = xmlAttribute(attributes, 'location');
    const address = within ? `${target}#${within}` : target;
    for (const cell of cellsOf(xmlAttribute(attributes, 'ref') ?? '')) {
      characters += address.length + EACH;
      if (characters > atMost) throw new FileError('swollen');
      links.set(cell, address);
    }
  };
  for await (const _ of partPieces(file, entry, { open }));
  return links;
}

/** `B2:B4` are three cells. */
function cellsOf(reference: string): string[] {
  const [, column, row, lastColumn = column, lastRow = row] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference) ?? [];
  // Of cells that are merged across columns the first has the text.
  if (!column || column !== lastColumn) return column ? [`${column.toUpperCase()}${row}`] : [];
  const count = Math.min(Number(lastRow) - Number(row) + 1, CELLS_AT_MOST);
  return Array.from({ length: Math.max(0, count) }, (_, i) => `${column.toUpperCase()}${Number(row) + i}`);
}

/** The address of a formula that makes a link: `HYPERLINK("https://…","text")`; of one that computes it, null. */
export function formulaLink(formula: string): string | null {
  const [, address] = /^\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"\s*[,;)]/i.exec(formula) ?? [];
  return address?.replaceAll('""', '"') ?? null;
}
