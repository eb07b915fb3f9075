import { reverseHost, siteOf } from '../../domains/host.ts';
import type { OwnDomain } from '../../domains/own-domain.ts';
import { orElse } from '../../errors.ts';
import type { JudgedDocument } from '../../link/answer.ts';
import type { Change } from '../../link/changes.ts';
import { compareReadings } from '../../link/compare.ts';
import type { TabReading } from '../../link/reading.ts';
import { pageKey } from '../../link/url.ts';
import type { Instant } from '../../time.ts';
import { isGoodPage } from '../good-rows.ts';
import { openStore, type Store } from '../open.ts';
import type { ChangeRecord, LinksRecord, PageRecord } from '../schema.ts';
import { pack, type StoredDocument, unpack } from './pack.ts';

/** What recording a reading came to. */
export interface RecordingResult {
  /** True where the page was recorded before. */
  readonly again: boolean;
  /** False where a page that is still loading would have replaced a whole reading. */
  readonly written: boolean;
  /** Changes of links to own domains since the reading before. */
  readonly changes: readonly ChangeRecord[];
}

/** Readings are recorded one at a time: each is compared with what the one before has written. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Records a reading: the page, all its links, and what changed in the links to
 * own domains since it was read before.
 *
 * @param reading the documents of a tab
 * @param judged the same documents, judged
 * @param domains the user's domains, to judge the earlier reading by
 * @param now when it was read
 * @throws DOMException where the browser has no room or no leave for it; nothing is written then
 */
export function recordReading(
  reading: TabReading,
  judged: readonly JudgedDocument[],
  domains: readonly OwnDomain[],
  now: Instant,
): Promise<RecordingResult> {
  const mine = last.then(() => record(reading, judged, domains, now));
  // The caller hears of the failure; the next reading is recorded all the same.
  last = mine.catch(() => undefined);
  return mine;
}

async function record(
  reading: TabReading,
  judged: readonly JudgedDocument[],
  domains: readonly OwnDomain[],
  now: Instant,
): Promise<RecordingResult> {
  const store = await openStore();
  const { page } = reading.documents[0];
  const url = pageKey(page.url);
  const { id, stored, links } = await storedReading(store, url);
  // One that cannot be read any more is replaced by this reading, as each is by the next.
  const earlier = isGoodPage(stored) ? stored : undefined;
  // A page that is still loading must not replace a whole one: the links that it lacks would count as gone.
  if (earlier && !earlier.page.loading && page.loading) return { again: true, written: false, changes: [] };

  const before = links ? await earlierDocuments(links) : null;
  const { changes, kept } = compareReadings(before, reading, judged, domains);
  const packed = await pack(
    [...reading.documents, ...kept.map(({ document }) => document)].map(withoutFrameId),
  );
  const all = [...judged, ...kept.map((each) => each.judged)];
  const row: PageRecord = {
    url,
    page,
    hosts: outboundHosts(all, siteOf(URL.parse(page.url)?.hostname ?? '')),
    firstRead: earlier?.firstRead ?? now,
    lastRead: now,
    readings: (earlier?.readings ?? 0) + 1,
    links: all.reduce((sum, { links }) => sum + links.length, 0),
    outbound: all.reduce((sum, { links }) => sum + links.filter((link) => link.outbound).length, 0),
    requests: reading.requests,
  };
  const rows = await write(store, id, row, packed, changes, earlier?.lastRead ?? now);
  return { again: Boolean(earlier), written: true, changes: rows };
}

/** Writes all rows of a reading, or none. */
async function write(
  store: Store,
  id: number | undefined,
  row: PageRecord,
  packed: LinksRecord['packed'],
  changes: readonly Change[],
  since: Instant,
): Promise<ChangeRecord[]> {
  const tx = store.transaction(['pages', 'links', 'changes'], 'readwrite');
  const writing = async () => {
    const pageId = await tx.objectStore('pages').put(row, id);
    const rows = changes.map((change) => ({ ...change, pageId, at: row.lastRead, since }));
    // All at once: after a failed commit, the error of a further request would hide the reason, such as a full disk.
    const changed = tx.objectStore('changes');
    await Promise.all([
      tx.objectStore('links').put({ pageId, packed }),
      ...rows.map((each) => changed.add(each)),
    ]);
    return rows;
  };
  const [rows] = await Promise.all([writing(), tx.done]);
  return rows;
}

/** What is stored of a page, read in one transaction; nothing where it is new. */
async function storedReading(
  store: Store,
  url: string,
): Promise<{ id?: number; stored?: unknown; links?: LinksRecord | undefined }> {
  const tx = store.transaction(['pages', 'links']);
  const pages = tx.objectStore('pages');
  const id = await pages.index('url').getKey(url);
  if (id === undefined) return {};
  const [stored, links] = await Promise.all([pages.get(id), tx.objectStore('links').get(id)]);
  return { id, stored, links };
}

/** The links of the last reading; null where they cannot be unpacked any more: then they are replaced. */
function earlierDocuments({ packed }: LinksRecord): Promise<StoredDocument[] | null> {
  return unpack(packed).catch(orElse('unpack earlier links', null));
}

function withoutFrameId({
  frame,
  page,
  columns,
  hidden,
  jsOnly,
  servedRels,
  servedOnly,
  mentions,
}: StoredDocument): StoredDocument {
  return {
    frame,
    page,
    columns,
    hidden,
    jsOnly,
    ...(servedRels && { servedRels }),
    ...(servedOnly && { servedOnly }),
    ...(mentions && { mentions }),
  };
}

/** All hosts to which links lead, reversed. A link through a redirect wrapper leads to two hosts: the wrapper's, unless that is the page's own site, and its target's. */
function outboundHosts(documents: readonly JudgedDocument[], here: string): string[] {
  const hosts = new Set<string>();
  for (const { links } of documents) {
    for (const { host, via, outbound } of links) {
      if (host !== null && outbound) hosts.add(reverseHost(host));
      if (via !== null && siteOf(via) !== here) hosts.add(reverseHost(via));
    }
  }
  return [...hosts];
}
