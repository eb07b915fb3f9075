import { readOwnName } from '../../utils/domains/own-domain.ts';
import type { DocumentReading } from '../../utils/link/reading.ts';
import { type PlainAnswer, plainRequest } from '../../utils/net/plain-request.ts';
import { charsetOf, urlOf } from '../../utils/read/dom.ts';
import type { ReaderQuestion } from './question.ts';
import type { Came, readHere } from './read-here.ts';

/** As the background asks for it: longer HTML is not compared. In bytes. */
const HTML_AT_MOST = 1_200_000;
/** As long as the background waits for a server. */
export const ANSWER_AT_MOST_MS = 15_000;

/** A page as it is open in a frame, with the documents framed in it that are of its own site. */
export interface LivePage {
  readonly documents: readonly [DocumentReading, ...DocumentReading[]];
  readonly head: { readonly status: number; readonly contentType: string };
}

/**
 * Opens a page in a frame of the size of a window, reads it once it has loaded, and takes it away.
 *
 * @param source of this bundle: a document is read in its own realm, since `instanceof` knows no other
 */
export async function readLive({ url, domains }: ReaderQuestion, source: string): Promise<LivePage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; width: 1200px; height: 800px; border: 0';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = url;
  document.body.append(frame);
  await loaded;
  try {
    const view = frame.contentWindow;
    if (!view || !isOurs(view)) throw new Error(`${url} cannot be looked into`);
    const answer = await plainRequest(url, charsetOf(view.document), HTML_AT_MOST, ANSWER_AT_MOST_MS);
    const own = domains.flatMap((name) => readOwnName(name) ?? []);
    const read = (at: Window, framed: string | null, came: Came, html: string | null) =>
      readerIn(at, view, source)(framed, came, html, own);
    const main = await read(view, null, cameWith(answer), htmlOf(answer));
    const frames: DocumentReading[] = [];
    for (const inner of framesIn(view)) frames.push(await read(inner, urlOf(inner.document), UNKNOWN, null));
    const [contentType = ''] = (answer.headers['content-type'] ?? '').split(';');
    return { documents: [main, ...frames], head: { status: answer.status ?? 0, contentType } };
  } finally {
    frame.remove();
  }
}

const UNKNOWN: Came = { xRobotsTag: null, linkHeader: null, status: null };

/** What `cachedHeaders` would tell: of an error only its status. */
function cameWith({ status, headers }: PlainAnswer): Came {
  const isFine = status !== null && status >= 200 && status < 300;
  return {
    xRobotsTag: isFine ? (headers['x-robots-tag'] ?? '') : null,
    linkHeader: isFine ? (headers.link ?? '') : null,
    status,
  };
}

function htmlOf({ headers, text, body }: PlainAnswer): string | null {
  return /text\/html/i.test(headers['content-type'] ?? '') && body === 'whole' && text !== '' ? text : null;
}

/**
 * Puts the reader into another document.
 *
 * @param top what counts as the tab's document there
 */
function readerIn(view: Window, top: Window, source: string): typeof readHere {
  Reflect.set(view, 'backlightTop', top);
  const evaluate: (code: string) => unknown = Reflect.get(view, 'eval');
  evaluate(source);
  return Reflect.get(view, 'backlightReader').readHere;
}

/** The documents framed in this one that may be looked into, in document order, each before those in it. */
function framesIn(view: Window): Window[] {
  return Array.from({ length: view.length }, (_, i) => view[i]).flatMap((inner) =>
    inner && isOurs(inner) ? [inner, ...framesIn(inner)] : [],
  );
}

function isOurs(view: Window): boolean {
  try {
    return view.document !== null;
  } catch {
    // Of another site.
    return false;
  }
}
