import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { orElse } from '../errors.ts';
import { atMost } from '../net/limit.ts';
import { isLoggedKind, type LoggedKind } from '../net/request-kinds.ts';
import { type Instant, isInstant } from '../time.ts';
import { onStoredChange } from './setting.ts';

/** The last requests that were sent, oldest first. On this machine alone, and none of private windows. */
export const REQUEST_LOG = 'request-log';

const REQUESTS_AT_MOST = 100;
/** In UTF-16 units. */
const ADDRESS_AT_MOST = 300;

const loggedSchema = v.object({
  kind: v.custom<LoggedKind>(isLoggedKind),
  /** Without user, query and fragment, where secrets are. */
  address: v.pipe(v.string(), v.regex(/^https?:/), v.maxLength(ADDRESS_AT_MOST)),
  at: v.pipe(v.number(), v.check(isInstant)),
});

/** A request that was sent. */
export type LoggedRequest = v.InferOutput<typeof loggedSchema>;

/** Two that write at once would lose what one of them adds. */
const inTurn = atMost(1);
/** What came while the log was being written: it is written at once. */
let unwritten: LoggedRequest[] = [];

/**
 * Notes a request. The background alone does: it is the log's only writer. Whoever sends the request need not
 * wait for it.
 *
 * @param url as it is asked for; what is no web address is not noted
 * @returns resolves when it is written, or cannot be; never rejects
 */
export function noteRequest(kind: LoggedKind, url: string, at: Instant): Promise<void> {
  const address = loggedAddress(url);
  if (address === null) return Promise.resolve();
  unwritten.push({ kind, address, at });
  return inTurn(write).catch(orElse('note a request', undefined));
}

/** An address as it is noted; null where it is none of the web. */
export function loggedAddress(url: string): string | null {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  return `${parsed.origin}${parsed.pathname}`.slice(0, ADDRESS_AT_MOST);
}

async function write(): Promise<void> {
  if (unwritten.length === 0) return;
  const added = unwritten;
  unwritten = [];
  const before = await readRequestLog();
  await browser.storage.local.set({ [REQUEST_LOG]: [...before, ...added].slice(-REQUESTS_AT_MOST) });
}

/**
 * Reads the last requests.
 *
 * @returns oldest first; what cannot be understood is left out
 * @throws where the storage cannot be read
 */
export async function readRequestLog(): Promise<LoggedRequest[]> {
  const { [REQUEST_LOG]: stored } = await browser.storage.local.get(REQUEST_LOG);
  if (!Array.isArray(stored)) return [];
  return stored.slice(-REQUESTS_AT_MOST).flatMap((one: unknown) => {
    const read = v.safeParse(loggedSchema, one);
    return read.success ? read.output : [];
  });
}

/**
 * Forgets the last requests; for the background, so that none that is being written comes back.
 *
 * @throws where the storage refuses
 */
export function clearRequestLog(): Promise<void> {
  unwritten = [];
  return inTurn(() => browser.storage.local.remove(REQUEST_LOG));
}

/**
 * Calls back when a request is noted, or all are forgotten.
 *
 * @returns stops that
 */
export function onRequestLogChanged(changed: () => void): () => void {
  return onStoredChange([{ key: REQUEST_LOG }], changed);
}
