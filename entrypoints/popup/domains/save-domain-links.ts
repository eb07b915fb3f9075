import { type OwnDomain, ownName, plainName } from '../../../utils/domains/own-domain.ts';
import { findCause, noteUnlessExpected } from '../../../utils/errors.ts';
import { domainLinksCsv } from '../../../utils/exchange/export/domain-links-csv.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { dayOf } from '../../../utils/posts/day.ts';
import { readDomainLinks } from '../../../utils/store/pages/domain-links.ts';
import { readFailureWords } from '../../../utils/ui/failure-words.ts';
import { saveBlob } from '../../../utils/ui/save-file.ts';

/**
 * Saves all recorded links to a domain as CSV.
 *
 * @param now the file bears its day
 * @returns what came of it, in words; never rejects
 */
export async function saveDomainLinks(own: OwnDomain, now: number): Promise<string> {
  let links = 0;
  const onWritten = (rows: number) => {
    links = rows;
  };
  try {
    const file = await domainLinksCsv(readDomainLinks(own), { onWritten });
    const name = plainName(ownName(own)).replace(/[^\w.-]+/g, '_');
    saveBlob(`links-to-${name}-${dayOf(now)}.csv`, file);
    return plural('savedLinks', links);
  } catch (error) {
    noteUnlessExpected('save the links of a domain', error);
    return `${text('unread_pages')} ${readFailureWords((await findCause(error)) ?? 'bug')}`;
  }
}
