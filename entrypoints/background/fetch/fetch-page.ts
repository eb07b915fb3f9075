import type { AskedPage, FetchedPage } from '../../../utils/message/fetched-page.ts';
import { FETCH_LIMITS } from '../../../utils/net/fetch-bytes.ts';
import { atMost } from '../../../utils/net/limit.ts';
import { type PageReader, pageReader } from '../../../utils/net/page-reader.ts';
import type { Place } from '../../../utils/net/private-network.ts';
import { AT_ONCE } from '../../../utils/posts/rate.ts';
import { noteRequest } from '../../../utils/settings/request-log.ts';
import { type Followed, follow, type Reached } from './follow.ts';
import { offscreenReader } from './offscreen.ts';

/** Chromium's worker has no document; Firefox has one in its background. */
const reader: PageReader = import.meta.env.FIREFOX ? pageReader() : offscreenReader;

/** How long one may take counts from when its turn has come. */
const askInTurn = atMost(AT_ONCE);

/** A parsed page of 10 MB takes more than 100 MB; and of one that is stuck it must be known which it is. */
const readInTurn = atMost(1);

/** Another page may have taken the reader along, and this one with it. */
const TRIES = 3;

/** A page that was fetched, and how it was reached. */
export interface FetchedThrough {
  readonly result: FetchedPage;
  /** The addresses that were asked for one after the other, the first included. */
  readonly hops: readonly string[];
  /** There were redirects, and each was for good. */
  readonly isForGood: boolean;
  /** Where the page came from. */
  readonly end: Place;
}

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
        return () => readFollowed(followed, hosts);
      const done = await readFollowed(followed, hosts);
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

/** @returns `result` is null where it has to be fetched once more */
async function readFollowed(
  { answer, hops, isForGood, end, status, refused }: Followed<AskedPage>,
  hosts: readonly string[],
): Promise<Omit<FetchedThrough, 'result'> & { result: FetchedPage | null }> {
  const way = { hops, isForGood, end };
  const failed = (why: (FetchedPage & { kind: 'failed' })['why']): FetchedPage => ({ kind: 'failed', why });
  if (refused && answer?.kind === 'came') await reader.drop(answer.id);
  if (refused === 'private') return { result: failed('private'), ...way };
  if (answer?.kind === 'came') {
    const { id } = answer;
    return { result: await readInTurn(() => reader.read(id, hosts)), ...way };
  }
  if (answer?.kind === 'failed') return { result: failed(answer.why), ...way };
  return { result: refused === 'noLocation' ? redirectOnly(end.url, status) : failed('refused'), ...way };
}

/** The answer that says that it leads on, and not where. */
function redirectOnly(finalUrl: string, status: number | null): FetchedPage {
  if (status === null) return { kind: 'failed', why: 'refused' };
  return { kind: 'other', head: { status, finalUrl, contentType: '', retryAfter: null, guards: '' } };
}
