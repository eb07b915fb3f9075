import { type Judgement, mergeExceptions, type Question } from '../../utils/highlight/judgement.ts';
import { type Selectors, selectorsOf } from '../../utils/highlight/selectors.ts';
import type { HighlightStyle } from '../../utils/highlight/style.ts';
import { pageKey } from '../../utils/link/url.ts';
import { type Judged, WRITTEN_AT_MOST } from '../../utils/message/background-to-highlight.ts';
import { attributeOf, baseOf, urlOf } from '../../utils/read/dom.ts';
import { elementKind, hrefOf } from '../../utils/read/link-element.ts';
import { robotsOf } from '../../utils/read/page.ts';
import type { Run } from '../../utils/read/roots.ts';

/** A style sheet that is told more than this link by link costs more than it tells. */
const EXCEPTIONS_AT_MOST = 5000;

/** What is known of this document: what was asked, and what was answered. */
export interface KnownLinks {
  readonly page: Omit<Question, 'hrefs' | 'rels'>;
  readonly asked: { readonly hrefs: Set<string>; readonly rels: Set<string> };
  readonly judgement: Judgement;
  readonly style: HighlightStyle;
  /** What follows from both; made anew only where they are. */
  readonly selectors: Selectors;
}

/**
 * What the document says of itself now.
 *
 * @param xRobotsTag the header that it came with, as far as it is known
 */
export function pageNow(xRobotsTag: string | null): KnownLinks['page'] {
  return { url: urlOf(document), base: baseOf(document), robots: robotsOf(document), xRobotsTag };
}

/** What is known at first: nothing of its links was asked. */
export function knownLinks(
  page: KnownLinks['page'],
  { style, ...judgement }: NonNullable<Judged>,
): KnownLinks {
  const selectors = selectorsOf(judgement, style);
  return { page, asked: { hrefs: new Set(), rels: new Set() }, judgement, style, selectors };
}

/** True where the document says something else of itself than when it was judged: an app moved on, a meta came. */
export function isElsewhere(a: KnownLinks['page'], b: KnownLinks['page']): boolean {
  const said = ({ url, base, robots, xRobotsTag }: KnownLinks['page']) =>
    JSON.stringify([pageKey(url), pageKey(base), robots, xRobotsTag || null]);
  return said(a) !== said(b);
}

/** Addresses and rel of links, as written, each once. */
export type UnknownLinks = Pick<Question, 'hrefs' | 'rels'>;

/** Those of these links that were not asked about before. */
export function unknownLinks(runs: readonly Run[], { asked }: KnownLinks): UnknownLinks {
  const hrefs = new Set<string>();
  const rels = new Set<string>();
  for (const { links } of runs) {
    for (const link of links) {
      const kind = elementKind(link);
      const href = kind ? hrefOf(link, kind) : null;
      if (href === null) continue;
      if (isNew(href, asked.hrefs)) hrefs.add(href);
      const rel = attributeOf(link, 'rel');
      if (rel && isNew(rel, asked.rels)) rels.add(rel);
    }
  }
  return { hrefs: [...hrefs], rels: [...rels] };
}

/** Adds what was answered of these to what is known; where no answer came, they are asked about again. */
export function learn(
  known: KnownLinks,
  fresh: UnknownLinks,
  { hosts, exceptions, style }: NonNullable<Judged>,
): KnownLinks {
  for (const href of fresh.hrefs) known.asked.hrefs.add(href);
  for (const rel of fresh.rels) known.asked.rels.add(rel);
  const { own, outbound, internal, suspicious } = mergeExceptions(known.judgement.exceptions, exceptions);
  const cut = (written: readonly string[]) => written.slice(0, EXCEPTIONS_AT_MOST);
  const all = {
    own: cut(own),
    outbound: cut(outbound),
    internal: cut(internal),
    suspicious: cut(suspicious),
  };
  const judgement = { hosts, exceptions: all };
  return { ...known, style, judgement, selectors: selectorsOf(judgement, style) };
}

function isNew(written: string, asked: ReadonlySet<string>): boolean {
  return written.length <= WRITTEN_AT_MOST && !asked.has(written);
}
