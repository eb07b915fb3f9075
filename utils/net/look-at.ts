import { joinColumns, type LinkColumns } from '../link/columns.ts';
import type { PageFacts } from '../link/facts.ts';
import type { Root } from '../read/dom.ts';
import { readyFetched } from '../read/fetched.ts';
import { readLinks } from '../read/links.ts';
import { readPage } from '../read/page.ts';
import { type Signs, signsOf } from '../read/signs.ts';
import { slicer } from '../read/slice.ts';

/** How far a look at a page goes. */
export interface LookLimits {
  readonly ms: number;
  readonly bytes: number;
}

/** As a visitor would wait, and more than any honest page has. */
export const LOOK_LIMITS: LookLimits = { ms: 30_000, bytes: 10_000_000 };

/** What a look at an address gave. */
export type Look =
  | {
      readonly kind: 'page';
      readonly page: PageFacts;
      readonly columns: LinkColumns;
      readonly signs: Signs;
      readonly head: LookHead;
    }
  /** A PDF, an image … */
  | { readonly kind: 'other'; readonly head: LookHead }
  /** Nobody knows what is there. */
  | { readonly kind: 'failed'; readonly why: LookFailure };

/** `refused`: no such host, no connection, a bad certificate, or no leave: browsers do not say which. */
export type LookFailure = 'offline' | 'timeout' | 'tooBig' | 'refused';

/** What an answer says before its body. */
export interface LookHead {
  readonly status: number;
  /** Where redirects led. */
  readonly finalUrl: string;
  /** `text/html`, without its parameters, in lower case; '' where it is not said. */
  readonly contentType: string;
  /** As written; null where there is none. */
  readonly retryAfter: string | null;
  /** Headers by which those announce themselves who stand before a site. */
  readonly guards: string;
}

/**
 * Fetches a page without cookies and reads it, by the browser's own parser and
 * the same reader as a live page. Runs where there is a document: not in a worker.
 *
 * @param url a web address, absolute
 */
export async function lookAt(url: string, { ms, bytes }: LookLimits = LOOK_LIMITS): Promise<Look> {
  const fetched = await fetchDocument(url, ms, bytes);
  if (typeof fetched === 'string') return { kind: 'failed', why: fetched };
  const { request, doc } = fetched;
  const head = headOf(request, url);
  if (!doc) return { kind: 'other', head };
  const signs = signsOf(doc);
  const roots: Root[] = [];
  const pieces: LinkColumns[] = [];
  const links = readLinks(doc, readyFetched(doc), slicer(), [], roots);
  for await (const piece of links) pieces.push(piece);
  const page = readPage(doc, roots, {
    status: head.status,
    xRobotsTag: header(request, 'x-robots-tag') ?? '',
    linkHeader: header(request, 'link') ?? '',
  });
  return { kind: 'page', page, columns: joinColumns(pieces), signs, head };
}

/** `XMLHttpRequest` finds the charset as browsers do (header, BOM, meta), and parses without scripts. */
function fetchDocument(
  url: string,
  ms: number,
  bytes: number,
): Promise<{ request: XMLHttpRequest; doc: Document | null } | LookFailure> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.timeout = ms;
    // Not from the cache: it is asked what the page is now.
    request.setRequestHeader('Cache-Control', 'no-cache');
    request.onprogress = ({ loaded }) => {
      if (loaded <= bytes) return;
      resolve('tooBig');
      request.abort();
    };
    request.onload = () => resolve({ request, doc: request.responseXML });
    request.ontimeout = () => resolve('timeout');
    request.onerror = () => resolve(navigator.onLine ? 'refused' : 'offline');
    request.send();
  });
}

const GUARDS = [
  'server',
  'cf-mitigated',
  'x-datadome',
  'x-akamai-edgescape',
  'x-px',
  'x-sucuri-id',
  'x-iinfo',
];

function headOf(request: XMLHttpRequest, url: string): LookHead {
  const [contentType = ''] = (header(request, 'content-type') ?? '').toLowerCase().split(';');
  const guards = GUARDS.flatMap((name) => {
    const value = header(request, name);
    return value === null ? [] : `${name}: ${value}`;
  });
  return {
    status: request.status,
    finalUrl: request.responseURL || url,
    contentType: contentType.trim(),
    retryAfter: header(request, 'retry-after'),
    guards: guards.join('\n').slice(0, 2000),
  };
}

/** No honest header is longer; a hostile one is cut. */
function header(request: XMLHttpRequest, name: string): string | null {
  return request.getResponseHeader(name)?.slice(0, 65_536) ?? null;
}
