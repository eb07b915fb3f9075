import { dayOf } from '../../posts/day.ts';
import type { DomainLink } from '../../store/pages/domain-links.ts';
import { SCREAMING_FROG_COLUMNS, screamingFrogRow } from '../screaming-frog.ts';
import { BYTE_ORDER_MARK, csvLines } from '../write-table.ts';
import { fileOf, type Writing } from './file-of.ts';

/** Screaming Frog's columns, and behind them the days on which the page was first and last read. */
const COLUMNS = [...SCREAMING_FROG_COLUMNS, 'Page First Read', 'Page Last Read'] as const;

/**
 * Writes recorded links to a domain as CSV.
 *
 * @param slices as `readDomainLinks` gives them
 * @throws whatever the slices throw; the signal's reason where it ended the writing
 */
export function domainLinksCsv(
  slices: AsyncIterable<readonly DomainLink[]>,
  writing: Omit<Writing, 'type'>,
): Promise<Blob> {
  const head = BYTE_ORDER_MARK + csvLines([COLUMNS]);
  return fileOf(head, slices, (links) => csvLines(links.map(rowOf)), { ...writing, type: 'text/csv' });
}

function rowOf({ page, link }: DomainLink): string[] {
  return [...screamingFrogRow(link, page.url, undefined), dayOf(page.firstRead), dayOf(page.lastRead)];
}
