import { pageKey } from '../../../utils/link/url.ts';
import { type JudgedPart, LINKS_IN_MESSAGE } from '../../../utils/message/judged-part.ts';
import { ownDomains } from '../../../utils/settings/domains.ts';
import { judgeAs } from '../../../utils/settings/judge-as.ts';
import { pageRecord } from '../../../utils/store/pages/queries.ts';
import { storedRobotsTxt } from '../../../utils/store/robots-txt.ts';
import { type JudgedRecord, judgeRecord } from '../../../utils/verdict/judged-record.ts';

/** What the parts are of, kept until the last one was asked for: to judge a large page takes seconds. */
let judged: { readonly key: string; readonly record: JudgedRecord } | null = null;

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
  const key = pageKey(url);
  const known = from > 0 && judged?.key === key ? judged.record : null;
  const record = known ?? (await judgeLastReading(key));
  if (!record) return null;
  const { links } = record;
  const end = from + LINKS_IN_MESSAGE;
  judged = end < links.length ? { key, record } : null;
  return { ...record, links: links.slice(from, end), linkTotal: links.length };
}

async function judgeLastReading(url: string): Promise<JudgedRecord | null> {
  const now = Date.now();
  const [found, robotsTxt, domains, as] = await Promise.all([
    pageRecord(url),
    storedRobotsTxt(URL.parse(url)?.origin ?? '', now),
    ownDomains(),
    judgeAs(),
  ]);
  if (!found) return null;
  const { documents, record } = found;
  return judgeRecord({ documents, requests: record.requests ?? [], robotsTxt }, domains, as, now);
}
