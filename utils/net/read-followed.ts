import type { AskedPage, FetchedPage } from '../message/fetched-page.ts';
import type { Followed } from './follow-redirects.ts';
import type { PageReader } from './page-reader.ts';
import type { Place } from './private-network.ts';

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
 * Reads what redirects led to.
 *
 * @param reader has the answer still, unless it says otherwise by null: then it has to be fetched once more
 * @param hosts of whose links the surroundings are read
 */
export async function readFollowed<R extends FetchedPage | null>(
  { answer, hops, isForGood, end, status, refused }: Followed<AskedPage>,
  reader: Pick<PageReader, 'drop'> & { read(id: string, hosts: readonly string[]): Promise<R> },
  hosts: readonly string[],
): Promise<Omit<FetchedThrough, 'result'> & { result: FetchedPage | R }> {
  const way = { hops, isForGood, end };
  const failed = (why: (FetchedPage & { kind: 'failed' })['why']): FetchedPage => ({ kind: 'failed', why });
  if (refused && answer?.kind === 'came') await reader.drop(answer.id);
  if (refused === 'private') return { result: failed('private'), ...way };
  if (answer?.kind === 'came') return { result: await reader.read(answer.id, hosts), ...way };
  if (answer?.kind === 'failed') return { result: failed(answer.why), ...way };
  return { result: refused === 'noLocation' ? redirectOnly(end.url, status) : failed('refused'), ...way };
}

/** The answer that says that it leads on, and not where. */
function redirectOnly(finalUrl: string, status: number | null): FetchedPage {
  if (status === null) return { kind: 'failed', why: 'refused' };
  return { kind: 'other', head: { status, finalUrl, contentType: '', retryAfter: null, guards: '' } };
}
