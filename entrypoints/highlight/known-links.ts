import { type Judgement, mergeExceptions, type Question } from '../../utils/highlight/judgement.ts';
import { type Selectors, selectorsOf } from '../../utils/highlight/selectors.ts';
import type { HighlightStyle } from '../../utils/highlight/style.ts';
import { type HighlightView, styleIn } from '../../utils/highlight/view.ts';
import { pageKey } from '../../utils/link/url.ts';
import { type Judged, WRITTEN_AT_MOST } from '../../utils/message/background-to-highlight.ts';
import { attributeOf, baseOf, urlOf } from '../../utils/read/dom.ts';
import { elementKind, hrefOf } from '../../utils/read/link-element.ts';
import { robotsOf } from '../../utils/read/page.ts';
import type { Run } from '../../utils/read/roots.ts';

/** The most links of a kind that the style sheet names one by one: more make it too slow. The legend says so. */
const EXCEPTIONS_AT_MOST = 5000;

/** What the background was asked about this document, and what it answered. */
export interface KnownLinks {
  /** What the document said about itself when it was judged. */
  readonly page: Omit<Question, 'hrefs' | 'rels'>;
  readonly asked: { readonly hrefs: Set<string>; readonly rels: Set<string> };
  readonly judgement: Judgement;
  readonly style: HighlightStyle;
  readonly view: HighlightView;
  /** The selectors of that judgement, style and view. The same object as long as these stay the same. */
  readonly selectors: Selectors;
  /** The same with the kinds that the view hides. */
  readonly counted: Selectors;
}

/**
 * Reads what the document says about itself now.
 *
 * @param xRobotsTag the header of its response; null where it is not known
 */
export function pageNow(xRobotsTag: string | null): KnownLinks['page'] {
  return { url: urlOf(document), base: baseOf(document), robots: robotsOf(document), xRobotsTag };
}

/** Starts from the first answer: no link has been asked about yet. */
export function knownLinks(
  page: KnownLinks['page'],
  { style, view, ...judgement }: NonNullable<Judged>,
): KnownLinks {
  const asked = { hrefs: new Set<string>(), rels: new Set<string>() };
  return withSelectors({ page, asked, judgement, style, view });
}

/** What is known, of the links that the user wants to see now. */
export function knownIn(view: HighlightView, known: KnownLinks): KnownLinks {
  const isSame = JSON.stringify(view) === JSON.stringify(known.view);
  return isSame ? known : withSelectors({ ...known, view });
}

function withSelectors(known: Omit<KnownLinks, 'selectors' | 'counted'>): KnownLinks {
  const { judgement, style, view } = known;
  const counted = selectorsOf(judgement, style, view.only);
  const drawn = styleIn(view, style);
  return {
    ...known,
    counted,
    selectors: drawn === style ? counted : selectorsOf(judgement, drawn, view.only),
  };
}

/** True where the document says something else about itself than before: an app navigated, or a robots meta changed. */
export function isOtherPage(a: KnownLinks['page'], b: KnownLinks['page']): boolean {
  const keyOf = ({ url, base, robots, xRobotsTag }: KnownLinks['page']) =>
    JSON.stringify([pageKey(url), pageKey(base), robots, xRobotsTag || null]);
  return keyOf(a) !== keyOf(b);
}

/** The `href` and `rel` values of links, as written, without repetitions. */
export type UnknownLinks = Pick<Question, 'hrefs' | 'rels'>;

/** The values of these links that have not been asked about yet. */
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

/**
 * Adds an answer to what is known.
 *
 * @param fresh what was asked; where no answer comes, the next scan asks about it again
 */
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
  return withSelectors({ ...known, style, judgement });
}

/** True where the style sheet names as many links of a kind as it can: further ones are not highlighted. */
export function isCut({ exceptions }: Judgement): boolean {
  return Object.values(exceptions).some(({ length }) => length >= EXCEPTIONS_AT_MOST);
}

/** Longer values are left to the selectors. */
function isNew(written: string, asked: ReadonlySet<string>): boolean {
  return written.length <= WRITTEN_AT_MOST && !asked.has(written);
}
