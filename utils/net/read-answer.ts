import { joinColumns, type LinkColumns } from '../link/columns.ts';
import { HEADER_AT_MOST } from '../link/limits.ts';
import type { FetchedPage } from '../message/fetched-page.ts';
import type { ResponseHead } from '../posts/observation.ts';
import type { Root } from '../read/dom.ts';
import { prepareFetched } from '../read/fetched-document.ts';
import { linkContexts } from '../read/link-contexts.ts';
import { readLinks } from '../read/links.ts';
import { readPage } from '../read/page.ts';
import { pageSignals } from '../read/page-signals.ts';
import { slicer } from '../read/slicer.ts';
import { type FetchedBody, isCutOff } from './fetched-body.ts';
import { parseFetched } from './parse.ts';

/** An answer with its body, as whoever has fetched it gives it. */
export interface AnswerToRead {
  /** `url` is '' where that is the one that was asked for. */
  readonly response: Pick<Response, 'status' | 'url' | 'headers'>;
  readonly body: FetchedBody;
}

/**
 * Reads a page that was fetched, by the same reader as a live page. Runs where there is a document: not in
 * a worker of a browser.
 *
 * @param url the address that was asked for
 * @param hosts of whose links the surroundings are read
 * @param parse makes a document of the body; the browser's own parser where there is one
 */
export async function readAnswer(
  { response, body }: AnswerToRead,
  url: string,
  hosts: readonly string[] = [],
  parse: (body: FetchedBody) => Promise<Document | null> = parseFetched,
): Promise<FetchedPage> {
  const head = headOf(response, url);
  const doc = await parse(body);
  if (!doc) return { kind: 'other', head };
  // As a header it comes before any meta (HTML, "Refresh").
  const refresh = header(response, 'refresh')?.slice(0, 2000);
  const ofDocument = pageSignals(doc);
  const signs = { ...ofDocument, refresh: refresh ?? ofDocument.refresh, isCutOff: await isCutOff(body) };
  const roots: Root[] = [];
  const pieces: LinkColumns[] = [];
  const shadowRootOf = prepareFetched(doc, head.finalUrl);
  for await (const piece of readLinks(doc, shadowRootOf, slicer(), [], roots)) pieces.push(piece);
  const page = readPage(doc, roots, {
    status: head.status,
    xRobotsTag: header(response, 'x-robots-tag') ?? '',
    linkHeader: header(response, 'link') ?? '',
  });
  const contexts = linkContexts(doc, hosts);
  return {
    kind: 'page',
    page: { ...page, url: head.finalUrl },
    columns: joinColumns(pieces),
    ...(contexts.length > 0 && { contexts }),
    signs,
    head,
  };
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

function headOf(response: AnswerToRead['response'], url: string): ResponseHead {
  const [contentType = ''] = (header(response, 'content-type') ?? '').toLowerCase().split(';');
  const guards = GUARDS.flatMap((name) => {
    const value = header(response, name);
    return value === null ? [] : `${name}: ${value}`;
  });
  return {
    status: response.status,
    finalUrl: response.url || url,
    contentType: contentType.trim(),
    retryAfter: header(response, 'retry-after'),
    guards: guards.join('\n').slice(0, 2000),
  };
}

/** No honest header is longer; a hostile one is cut. */
function header(response: AnswerToRead['response'], name: string): string | null {
  return response.headers.get(name)?.slice(0, HEADER_AT_MOST) ?? null;
}
