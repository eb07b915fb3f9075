import type { OwnDomain } from '../domains/own-domain.ts';
import type { Instant } from '../time.ts';
import type { JudgedDocument } from './answer.ts';
import { elementAt, type LinkColumns, positionAt, rootAt, textFromAt } from './columns.ts';
import type { PageFacts, ServedOnlyLink } from './facts.ts';
import type { Hidden } from './hiding.ts';
import { type JudgedLink, judgeOf } from './judge.ts';
import type { Mention } from './mention.ts';
import { relKinds } from './rel.ts';

/** One document of a tab, as read: the page itself or a frame in it. */
export interface DocumentReading {
  readonly frameId: number;
  /** Address of the framed document; null for the page itself. */
  readonly frame: string | null;
  readonly page: PageFacts;
  readonly columns: LinkColumns;
  /** The links whose visibility was checked, by index: why the page hides them, or false. */
  readonly hidden: readonly (readonly [number, Hidden])[];
  /** The links that only JavaScript made, by index; null where the HTML as served is not known. */
  readonly jsOnly: readonly number[] | null;
  /** The links whose `rel` was another in the HTML as served, by index; absent where there are none, or that is not known. */
  readonly servedRels?: readonly (readonly [number, string | null])[] | undefined;
  /** The links that the HTML as served had and a script took away, of the page itself; absent where there are none, or that is not known. */
  readonly servedOnly?: readonly ServedOnlyLink[] | undefined;
  /** The own domains of then that the page itself mentioned without a link; absent where there are none, or that is not known. */
  readonly mentions?: readonly Mention[] | undefined;
}

/** A request that was sent for a reading, because the user wanted it. */
export interface Requested {
  readonly url: string;
  /** Null where nothing answered. */
  readonly status: number | null;
  /** The address after redirects; equals `url` where there were none. */
  readonly finalUrl: string;
  /** When it was sent. */
  readonly at: Instant;
  /** The page was requested, and something else came: a refusal, an error, a log-in, another page. */
  readonly otherPage?: boolean;
}

/** All documents of a tab, the page itself first. */
export interface TabReading {
  readonly documents: readonly [DocumentReading, ...DocumentReading[]];
  /** Addresses of frames that could not be read, as far as they are known. */
  readonly unreadFrames: readonly string[];
  readonly requests: readonly Requested[];
}

/** Judges all links of a document. */
export function judgeDocument(document: DocumentReading, domains: readonly OwnDomain[]): JudgedDocument {
  const judge = judgeOf(document.page, domains);
  const hidden = new Map(document.hidden);
  const jsOnly = document.jsOnly && new Set(document.jsOnly);
  const servedRels = new Map(document.servedRels);
  const { columns } = document;
  const resolved = new Map(columns.resolved);
  const readings = new Map(columns.readings);
  const links = columns.rawHref.map((rawHref, index): JudgedLink => {
    const byPage = resolved.get(index);
    const { href, domain, via, outbound, target, host } =
      byPage === undefined ? judge.address(rawHref) : { href: byPage, ...judge.direction(byPage) };
    const rawRel = columns.rawRel[index] ?? null;
    // Written out: of a hundred thousand links, spreading objects costs more than all that is judged.
    const link = {
      index,
      rawHref,
      href,
      rawRel,
      text: columns.text[index] ?? '',
      textFrom: textFromAt(columns, index),
      element: elementAt(columns, index),
      root: rootAt(columns, index),
      position: positionAt(columns, index),
      kind: relKinds(rawRel),
      domain,
      via,
      outbound,
      target,
      host,
      hidden: hidden.get(index) ?? null,
      jsOnly: jsOnly?.has(index) ?? null,
      servedRel: servedRels.get(index),
    };
    const others = readings.get(index);
    return others ? { ...link, readings: others } : link;
  });
  return {
    frameId: document.frameId,
    frame: document.frame,
    home: judge.home,
    links,
  };
}

/**
 * The addresses of the frames that the documents contain but that were not read. Empty frames
 * (`about:blank`) are left out: they have nothing to read.
 */
export function unreadFrames(documents: readonly Pick<DocumentReading, 'page' | 'frame'>[]): string[] {
  const expected = documents.flatMap(({ page }) => page.frames).filter((frame) => frame !== 'about:blank');
  const read = documents.filter((document) => document.frame !== null && document.frame !== 'about:blank');
  if (read.length >= expected.length) return [];
  const unread = [...expected];
  for (const { frame } of read) {
    const at = frame === null ? -1 : unread.indexOf(frame);
    if (at >= 0) unread.splice(at, 1);
  }
  // A frame that navigated has another address than its element gives, but the number is right.
  return unread.slice(0, expected.length - read.length);
}
