import type { OwnDomain } from '../domains/own-domain.ts';
import type { JudgedDocument } from './answer.ts';
import { type Change, changesBetween, type Watched } from './changes.ts';
import { isBacklink } from './judge.ts';
import { type DocumentReading, judgeDocument, type TabReading } from './reading.ts';

/** A document of an earlier reading. */
type Earlier = Omit<DocumentReading, 'frameId'>;

/** The outcome of comparing a reading with an earlier one. */
export interface Compared {
  /** What changed in the links to own domains. */
  readonly changes: readonly Change[];
  /** Earlier documents that could not be read now: what is known of them stays. */
  readonly kept: readonly { readonly document: Earlier; readonly judged: JudgedDocument }[];
}

/**
 * Compares a reading with the one before it. What could not be read is no change: neither a frame
 * that could not be read, nor the rest of a page that was read while it was loading.
 *
 * @param before the documents of the earlier reading; null where they are no longer known
 * @param reading the later reading
 * @param judged the judged documents of the later reading
 * @param domains the user's domains, to judge the earlier reading by
 */
export function compareReadings(
  before: readonly Earlier[] | null,
  reading: TabReading,
  judged: readonly JudgedDocument[],
  domains: readonly OwnDomain[],
): Compared {
  if (!before) return { changes: [], kept: [] };
  const readNow = new Set(reading.documents.map(({ frame }) => frame));
  // A frame may have navigated since its element was written: which one could not be read is not known.
  const isUnread = (frame: string | null) => reading.unreadFrames.length > 0 && !readNow.has(frame);
  const earlier = before.map((document) => ({
    document,
    judged: judgeDocument({ ...document, frameId: 0 }, domains),
  }));
  const kept = earlier.filter(({ document }) => isUnread(document.frame));
  const wasLoading = before.some(({ frame, page }) => frame === null && page.loading);
  if (wasLoading) return { changes: [], kept };
  const changes = changesBetween(
    watched(earlier.map((each) => each.judged)),
    watched(judged),
    (frame) => !isUnread(frame),
  );
  return { changes: changes.filter((change) => !wasUnread(change, before)), kept };
}

/** True for a link in a frame that existed before but could not be read then: the link is not new. */
function wasUnread({ kind, frame }: Change, before: readonly Earlier[]): boolean {
  if (kind !== 'appeared' || frame === null) return false;
  const wasRead = before.some((document) => document.frame === frame);
  return !wasRead && before.some(({ page }) => page.frames.includes(frame));
}

function watched(documents: readonly JudgedDocument[]): Watched[] {
  return documents.flatMap(({ frame, home, links }) =>
    links
      .filter((link) => isBacklink(link, home))
      .map(({ href, rawHref, rawRel, text }) => ({ href: href ?? rawHref, rawRel, text, frame })),
  );
}
