import { reverseHost, siteOf } from '../../domains/host.ts';
import type { OwnDomain } from '../../domains/own-domain.ts';
import type { JudgedDocument } from '../../link/answer.ts';
import type { Change } from '../../link/changes.ts';
import { compareReadings } from '../../link/compare.ts';
import type { TabReading } from '../../link/reading.ts';
import { pageKey } from '../../link/url.ts';
import { openStore, type Store } from '../open.ts';
import type { ChangeRecord, LinksRecord, PageRecord } from '../schema.ts';
import { pack, type StoredDocument, unpack } from './pack.ts';

/** What came of recording a reading. */
export interface RecordingResult {
  /** True where the page was recorded before. */
  readonly again: boolean;
  /** False where a page that is still loading would have replaced a whole reading. */
  readonly written: boolean;
  /** Changes of links to own domains since the reading before. */
  readonly changes: readonly ChangeRecord[];
}

/** One at a time: each compares with what the one before has written. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Records a reading: the page, all its links, and what changed in the links to
 * own domains since it was read before.
 *
 * @param reading the documents of a tab
 * @param judged the same documents, judged
 * @param domains the user's domains, to judge the earlier reading by
 * @param now when it was read, in ms since 1970
 * @throws DOMException where the browser has no room or no leave for it; nothing is written then
 */
export function recordReading(
  reading: TabReading,
  judged: readonly JudgedDocument[],
  domains: readonly OwnDomain[],
  now: number,
): Promise<RecordingResult> {
  const mine = last.then(() => record(reading, judged, domains, now));
  last = mine.catch(() => undefined);
  return mine;
}

async function record(
  reading: TabReading,
  judged: readonly JudgedDocument[],
  domains: readonly OwnDomain[],
  now: number,
): Promise<RecordingResult> {
  const store = await openStore();
  const { page } = reading.documents[0];
  const url = pageKey(page.url);
  const id = await store.getKeyFromIndex('pages', 'url', url);
  const earlier = id === undefined ? undefined : await store.get('pages', id);
  // Half a page must not replace a whole one: what it lacks would look gone.
  if (earlier && !earlier.page.loading && page.loading) return { again: true, written: false, changes: [] };

  const before = id === undefined ? null : await earlierDocuments(id);
  const { changes, kept } = compareReadings(before, reading, judged, domains);
  const packed = await pack([...reading.documents, ...kept.map(({ document }) => document)].map(stored));
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

/** Writes all or nothing. */
async function write(
  store: Store,
  id: number | undefined,
  row: PageRecord,
  packed: LinksRecord['packed'],
  changes: readonly Change[],
  since: number,
): Promise<ChangeRecord[]> {
  const tx = store.transaction(['pages', 'links', 'changes'], 'readwrite');
  const writing = async () => {
    const pageId = await tx.objectStore('pages').put(row, id);
    const rows = changes.map((change) => ({ ...change, pageId, at: row.lastRead, since }));
    // At once: after a failed commit a further request would hide why (the disk is full) behind its own error.
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

/** Records that cannot be unpacked any more are null: they are replaced, not mourned. */
async function earlierDocuments(pageId: number): Promise<StoredDocument[] | null> {
  const row = await (await openStore()).get('links', pageId);
  return row ? unpack(row.packed).catch(() => null) : null;
}

function stored({ frame, page, columns, hidden, jsOnly }: StoredDocument): StoredDocument {
  return { frame, page, columns, hidden, jsOnly };
}

/** A wrapped link leads to two hosts: the wrapper's and its target's. The page's own wrapper is no other site. */
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
