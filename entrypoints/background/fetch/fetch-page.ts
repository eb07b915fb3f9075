import type { AskedPage } from '../../../utils/message/fetched-page.ts';
import { FETCH_LIMITS } from '../../../utils/net/fetch-bytes.ts';
import type { Followed, Reached } from '../../../utils/net/follow-redirects.ts';
import { atMost } from '../../../utils/net/limit.ts';
import { type PageReader, pageReader } from '../../../utils/net/page-reader.ts';
import type { Place } from '../../../utils/net/private-network.ts';
import { type FetchedThrough, readFollowed } from '../../../utils/net/read-followed.ts';
import { AT_ONCE } from '../../../utils/posts/rate.ts';
import { noteRequest } from '../../../utils/settings/request-log.ts';
import { follow } from './follow.ts';
import { offscreenReader } from './offscreen.ts';

/** Chromium's worker has no document; Firefox has one in its background. */
const reader: PageReader = import.meta.env.FIREFOX ? pageReader() : offscreenReader;

/** How long one may take counts from when its turn has come. */
const askInTurn = atMost(AT_ONCE);

/** A parsed page of 10 MB takes more than 100 MB; and of one that is stuck it must be known which it is. */
const readInTurn = atMost(1);
const inTurn: Pick<PageReader, 'read' | 'drop'> = {
  read: (id, hosts) => readInTurn(() => reader.read(id, hosts)),
  drop: (id) => reader.drop(id),
};

/** Another page may have taken the reader along, and this one with it. */
const TRIES = 3;

/**
 * Fetches a page without cookies, through its redirects, and reads it. Access to its site is needed.
 *
 * @param url a web address, absolute
 * @param from the page that sent us here; null where the user wants this address
 * @param hosts of whose links the surroundings are read
 * @throws Error where the reader failed, which says nothing of the page
 */
export async function fetchAddress(
  url: string,
  from: Place | null = null,
  hosts: readonly string[] = [],
): Promise<FetchedThrough> {
  for (let tries = 0; tries < TRIES; tries++) {
    const read = await askInTurn(async () => {
      const followed = await askThrough(url, from);
      // Until a large one is read, no other is fetched in its place: memory must not fill with those that wait.
      if (followed.answer?.kind !== 'came' || !followed.answer.isLarge)
        return () => readFollowed(followed, inTurn, hosts);
      const done = await readFollowed(followed, inTurn, hosts);
      return async () => done;
    });
    const { result, ...way } = await read();
    if (result) return { ...way, result };
  }
  throw new Error('A fetched page could not be read');
}

function askThrough(url: string, from: Place | null): Promise<Followed<AskedPage>> {
  const until = Date.now() + FETCH_LIMITS.ms;
  const ask = (address: string) => {
    void noteRequest('post', address, Date.now());
    return reader.ask(address, Math.max(1, until - Date.now()));
  };
  return follow(url, from, ask, reached);
}

function reached(asked: AskedPage): Reached {
  return asked.kind === 'failed' ? null : { url: asked.url, leadsOn: asked.kind === 'redirect' };
}
