import { pageKey } from '../../../utils/link/url.ts';
import { type JudgedPart, LINKS_IN_MESSAGE } from '../../../utils/message/judged-part.ts';
import { ownDomains } from '../../../utils/settings/domains.ts';
import { judgeAs } from '../../../utils/settings/judge-as.ts';
import { pageRecord } from '../../../utils/store/pages/queries.ts';
import { storedRobotsTxt } from '../../../utils/store/robots-txt.ts';
import { judgeRecord } from '../../../utils/verdict/judged-record.ts';

/**
 * Judges all links of a page's last reading, as the popup judges those to the user's domains.
 *
 * @param url of the page
 * @param from how many links to leave out: an answer has {@link LINKS_IN_MESSAGE} at most
 * @returns null where the page is not recorded
 * @throws DOMException or ValiError where the store cannot be read, or its links not be unpacked
 */
export async function judgeRecordedPage({
  url,
  from,
}: {
  readonly url: string;
  readonly from: number;
}): Promise<JudgedPart | null> {
  const now = Date.now();
  const [found, robotsTxt, domains, as] = await Promise.all([
    pageRecord(pageKey(url)),
    storedRobotsTxt(URL.parse(url)?.origin ?? '', now),
    ownDomains(),
    judgeAs(),
  ]);
  if (!found) return null;
  const { documents, record } = found;
  const judged = judgeRecord({ documents, requests: record.requests ?? [], robotsTxt }, domains, as, now);
  if (!judged) return null;
  const { links } = judged;
  return { ...judged, links: links.slice(from, from + LINKS_IN_MESSAGE), linkTotal: links.length };
}
