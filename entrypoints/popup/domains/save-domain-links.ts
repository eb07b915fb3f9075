import { type OwnDomain, ownName, plainName } from '../../../utils/domains/own-domain.ts';
import { findCause, noteUnlessExpected } from '../../../utils/errors.ts';
import { domainLinksFile, domainLinksTable } from '../../../utils/exchange/export/domain-links.ts';
import type { FileFormat } from '../../../utils/exchange/export/file-format.ts';
import type { TableRows } from '../../../utils/exchange/write-table.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { dayOf } from '../../../utils/posts/day.ts';
import { readDomainLinks } from '../../../utils/store/pages/domain-links.ts';
import { COPIED_AT_MOST } from '../../../utils/ui/copy-table.ts';
import { readFailureWords } from '../../../utils/ui/failure-words.ts';
import { saveBlob } from '../../../utils/ui/save-file.ts';

/**
 * Saves all recorded links to a domain as a file.
 *
 * @param now the file bears its day
 * @returns what came of it, in words; never rejects
 */
export async function saveDomainLinks(own: OwnDomain, format: FileFormat, now: number): Promise<string> {
  let links = 0;
  const onWritten = (rows: number) => {
    links = rows;
  };
  try {
    const file = await domainLinksFile(format, readDomainLinks(own), { onWritten });
    const name = plainName(ownName(own)).replace(/[^\w.-]+/g, '_');
    saveBlob(`links-to-${name}-${dayOf(now)}.${format}`, file);
    return plural('savedLinks', links, text(`format_${format}`));
  } catch (error) {
    return failureWords(error);
  }
}

/**
 * Reads all recorded links to a domain as a table, for the clipboard.
 *
 * @returns a string where there is none: why, in words; never rejects
 */
export async function readDomainLinksTable(own: OwnDomain): Promise<TableRows | string> {
  try {
    return (await domainLinksTable(readDomainLinks(own), COPIED_AT_MOST)) ?? text('linksTooMany');
  } catch (error) {
    return failureWords(error);
  }
}

async function failureWords(error: unknown): Promise<string> {
  noteUnlessExpected('export the links of a domain', error);
  return `${text('unread_pages')} ${readFailureWords((await findCause(error)) ?? 'bug')}`;
}
