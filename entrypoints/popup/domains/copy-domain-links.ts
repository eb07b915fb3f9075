import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { copyTable } from '../../../utils/ui/copy-table.ts';

/**
 * Copies all recorded links to a domain as a table. Must be called in a click, before any await: what reads them comes
 * late, and the browser waits for the rows.
 *
 * @returns what came of it, in words
 */
export async function copyDomainLinks(own: OwnDomain): Promise<string> {
  const reading = import('./save-domain-links.ts').then((module) => module.readDomainLinksTable(own));
  const rows = reading.then((table) =>
    typeof table === 'string' ? Promise.reject(new Error(table)) : table,
  );
  const isCopied = await copyTable(rows);
  const table = await reading;
  if (typeof table === 'string') return table;
  return isCopied ? plural('copiedLinks', table.length - 1) : text('copyFailed');
}
