import { dayOf } from '../../posts/day.ts';
import type { DomainLink } from '../../store/pages/domain-links.ts';
import { SCREAMING_FROG_COLUMNS, screamingFrogRow } from '../screaming-frog.ts';
import { BYTE_ORDER_MARK, csvLines, type TableRows } from '../write-table.ts';
import { FILE_TYPES, type FileFormat } from './file-format.ts';
import { fileOf, type Writing } from './file-of.ts';
import { jsonLines, linkJson } from './link-json.ts';

/** Screaming Frog's columns, and behind them the days on which the page was first and last read. */
const COLUMNS = [...SCREAMING_FROG_COLUMNS, 'Page First Read', 'Page Last Read'] as const;

/** Recorded links to a domain, as `readDomainLinks` gives them. */
type DomainLinkSlices = AsyncIterable<readonly DomainLink[]>;

/**
 * Writes recorded links to a domain as a file.
 *
 * @throws whatever the slices throw; the signal's reason where it ended the writing
 */
export function domainLinksFile(
  format: FileFormat,
  slices: DomainLinkSlices,
  writing: Omit<Writing, 'type'>,
): Promise<Blob> {
  if (format === 'jsonl') {
    const lines = (links: readonly DomainLink[]) => jsonLines(links.map(jsonOf));
    return fileOf('', slices, lines, { ...writing, type: FILE_TYPES.jsonl });
  }
  const head = BYTE_ORDER_MARK + csvLines([COLUMNS]);
  return fileOf(head, slices, (links) => csvLines(links.map(rowOf)), { ...writing, type: FILE_TYPES.csv });
}

/**
 * Makes a table of recorded links to a domain, for the clipboard, the headings first.
 *
 * @param most so many links at most
 * @returns null where there are more
 * @throws whatever the slices throw
 */
export async function domainLinksTable(slices: DomainLinkSlices, most: number): Promise<TableRows | null> {
  const rows: string[][] = [[...COLUMNS]];
  for await (const links of slices) {
    rows.push(...links.map(rowOf));
    if (rows.length - 1 > most) return null;
  }
  return rows;
}

function rowOf({ page, link }: DomainLink): string[] {
  return [...screamingFrogRow(link, page.url, undefined), dayOf(page.firstRead), dayOf(page.lastRead)];
}

function jsonOf({ page, link }: DomainLink) {
  return {
    ...linkJson(link, page.url, undefined),
    pageTitle: page.page.title,
    pageFirstRead: new Date(page.firstRead).toISOString(),
    pageLastRead: new Date(page.lastRead).toISOString(),
  };
}
