import { browser } from 'wxt/browser';
import { orElse } from '../../../utils/errors.ts';
import type { BackgroundToOffscreen } from '../../../utils/message/background-to-offscreen.ts';
import { requestOffscreen } from '../../../utils/message/request-offscreen.ts';
import type { PageReader } from '../../../utils/net/page-reader.ts';
import { backupState } from '../../../utils/settings/backup-state.ts';

/**
 * An earlier background may have ended while it opened the document: then it is there in a moment, and on a very busy
 * machine in some seconds (seen: more than two, and a post was put off for an hour).
 */
const TRIES = 100;
const BETWEEN_TRIES_MS = 100;

/** How long it may take to read a page. One of 10 MB takes some seconds on a slow machine. */
export const READING_AT_MOST_MS = 20_000;

/**
 * Reads pages in the offscreen document: Chromium's worker has no document to parse pages into. Pages must
 * be read one at a time, so that it is known which one is stuck.
 */
export const offscreenReader: PageReader = {
  ask: (url, ms) => askOffscreen({ to: 'offscreen', type: 'askPage', url, ms }),
  async read(id, hosts) {
    const reading = requestOffscreen({ to: 'offscreen', type: 'readPage', id, hosts });
    const read = await Promise.race([reading, stuck()]);
    if (read === 'stuck') {
      await closeOffscreen();
      return { kind: 'failed', why: 'tooComplex' };
    }
    if (read.ok) return read.value;
    if (read.why === 'gone') return null;
    throw new Error('A fetched page could not be read');
  },
  async drop(id) {
    await requestOffscreen({ to: 'offscreen', type: 'dropPage', id });
    return null;
  },
};

/**
 * Asks the offscreen document, which is opened where it is not there.
 *
 * @throws Error where it failed
 */
export async function askOffscreen<M extends BackgroundToOffscreen>(message: M) {
  for (let tries = 0; tries < TRIES; tries++) {
    // It stays there: it is looked for again only where nothing answers.
    if ((isMine && tries === 0) || (await openOffscreen())) {
      const asked = await requestOffscreen(message);
      if (asked.ok) return asked.value;
      // It was there, and it failed.
      if (asked.why !== 'gone') break;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
  }
  throw new Error(`The offscreen document failed: ${message.type}`);
}

/** Resolves when a page has taken too long. A machine that slept meanwhile gives it the time once more. */
async function stuck(): Promise<'stuck'> {
  for (;;) {
    const begin = Date.now();
    await new Promise((resolve) => setTimeout(resolve, READING_AT_MOST_MS));
    if (Date.now() - begin < 2 * READING_AT_MOST_MS) return 'stuck';
  }
}

/** This background has opened it. */
let isMine = false;

/** One at a time: a second document is an error. */
let opening: Promise<boolean> | undefined;

/** Opens the document where it is not there, and waits for one that an earlier background is opening. */
export async function ensureOffscreen(): Promise<void> {
  for (let tries = 1; tries < TRIES && !(await openOffscreen()); tries++)
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
}

/** @returns false where an earlier background is opening it this very moment */
function openOffscreen(): Promise<boolean> {
  opening ??= open()
    .then(
      () => true,
      () => false,
    )
    .finally(() => {
      opening = undefined;
    });
  return opening;
}

async function open(): Promise<void> {
  const contextTypes = [browser.runtime.ContextType.OFFSCREEN_DOCUMENT];
  const [there] = await browser.runtime.getContexts({ contextTypes });
  if (there && (isMine || (await isSavingBackup()))) {
    isMine = true;
    return;
  }
  // What a background that has ended wanted fetched is fetched for nobody.
  if (there) await browser.offscreen.closeDocument();
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: [browser.offscreen.Reason.DOM_PARSER, browser.offscreen.Reason.BLOBS],
    justification:
      'Parses the pages whose links are checked, as a browser would, and holds backups that are saved.',
  });
  isMine = true;
}

/** A backup that an earlier background has had made lives in the document until it is downloaded. */
async function isSavingBackup(): Promise<boolean> {
  return (await backupState().catch(orElse('read backups', null)))?.underWay != null;
}

/** Whatever it is doing; what it had to do for others they ask for again. */
async function closeOffscreen(): Promise<void> {
  isMine = false;
  // It may be gone already.
  await browser.offscreen.closeDocument().catch(() => undefined);
}
