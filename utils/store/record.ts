import type { JudgedDocument } from '../link/answer.ts';
import { type Change, changesBetween, type Watched } from '../link/changes.ts';
import { reverseHost, siteOf } from '../link/host.ts';
import type { OwnDomain } from '../link/own.ts';
import { judgeDocument, type TabReading } from '../link/reading.ts';
import { pageKey } from '../link/url.ts';
import { openStore } from './open.ts';
import { pack, type StoredDocument, unpack } from './pack.ts';
import type { ChangeRecord, PageRecord } from './schema.ts';

/** What came of recording a reading. */
export interface Recorded {
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
): Promise<Recorded> {
  const mine = last.then(() => record(reading, judged, domains, now));
  last = mine.catch(() => undefined);
  return mine;
}

async function record(
  reading: TabReading,
  judged: readonly JudgedDocument[],
  domains: readonly OwnDomain[],
  now: number,
): Promise<Recorded> {
  const store = await openStore();
  const { page } = reading.documents[0];
  const url = pageKey(page.url);
  const earlierId = await store.getKeyFromIndex('pages', 'url', url);
  const earlier = earlierId && (await store.get('pages', earlierId));
  const before = earlierId ? await earlierDocuments(earlierId) : [];
  // Half a page must not replace a whole one: what it lacks would look gone.
  if (earlier && page.loading) return { again: true, written: false, changes: [] };

  const readNow = new Set(reading.documents.map(({ frame }) => frame));
  // A frame may have moved on since its element was written: which one could not be read is not known.
  const isUnread = (frame: string | null) => reading.unreadFrames.length > 0 && !readNow.has(frame);
  const judge = (document: StoredDocument) => judgeDocument({ ...document, frameId: 0 }, domains);
  const changes =
    // Half a page, or one that can no longer be unpacked, tells nothing of what was there.
    earlier && before && !earlier.page.loading
      ? changesBetween(watched(before.map(judge)), watched(judged), (frame) => !isUnread(frame)).filter(
          (change) => !wasUnread(change, before),
        )
      : [];
  const kept = (before ?? []).filter(({ frame }) => isUnread(frame));
  const packed = await pack([...reading.documents.map(stored), ...kept]);
  const all = [...judged, ...kept.map(judge)];

  const row: PageRecord = {
    url,
    page,
    hosts: outboundHosts(all, siteOf(URL.parse(page.url)?.hostname ?? '')),
    firstRead: earlier ? earlier.firstRead : now,
    lastRead: now,
    readings: earlier ? earlier.readings + 1 : 1,
    links: all.reduce((sum, { links }) => sum + links.length, 0),
    outbound: all.reduce((sum, { links }) => sum + links.filter((link) => link.outbound).length, 0),
  };
  const tx = store.transaction(['pages', 'links', 'changes'], 'readwrite');
  const writing = (async () => {
    const pageId = await tx.objectStore('pages').put(row, earlierId);
    const rows = changes.map((change) => ({
      ...change,
      pageId,
      at: now,
      since: earlier ? earlier.lastRead : now,
    }));
    await Promise.all([
      tx.objectStore('links').put({ pageId, packed }),
      ...rows.map((change) => tx.objectStore('changes').add(change)),
    ]);
    return rows;
  })();
  const [rows] = await Promise.all([writing, tx.done]);
  return { again: Boolean(earlier), written: true, changes: rows };
}

/** Records that cannot be unpacked any more are null: they are replaced, not mourned. */
async function earlierDocuments(pageId: number): Promise<StoredDocument[] | null> {
  const row = await (await openStore()).get('links', pageId);
  return row ? unpack(row.packed).catch(() => null) : null;
}

/** A link in a frame that was there before, but could not be read then, is not new. */
function wasUnread({ kind, frame }: Change, before: readonly StoredDocument[]): boolean {
  if (kind !== 'appeared' || frame === null) return false;
  return (
    before.every((document) => document.frame !== frame) &&
    before.some(({ page }) => page.frames.includes(frame))
  );
}

function stored({ frame, page, columns, hidden }: TabReading['documents'][number]): StoredDocument {
  return { frame, page, columns, hidden };
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

function watched(documents: readonly JudgedDocument[]): Watched[] {
  return documents.flatMap(({ frame, home, links }) =>
    links
      .filter(({ domain }) => domain !== null && domain !== home)
      .map(({ href, rawHref, rawRel, text }) => ({
        href: href ?? rawHref,
        rawRel,
        text,
        frame,
      })),
  );
}
