import { QUALIFIERS, SUSPICIOUS } from '../link/rel.ts';
import { isHref, LOOKS_ABSOLUTE, leadsToHosts } from './address-selector.ts';
import { anyOf } from './css.ts';
import type { Exceptions, Judgement, PageHosts } from './judgement.ts';
import { hasRelValue, isRel } from './rel-selector.ts';
import type { HighlightKind, HighlightStyle, LineKind } from './style.ts';
import type { HighlightView } from './view.ts';

/** Kinds that one link has together, drawn as one line: `nofollow` with `sponsored`. */
export interface Combination {
  readonly kinds: readonly LineKind[];
  /** Matches links that have all these kinds; a later combination in the list wins. */
  readonly selector: string;
}

/** Selectors for the links of a document that are to be highlighted. */
export interface Selectors {
  readonly combinations: readonly Combination[];
  /** The selector of each kind that is shown. */
  readonly kinds: ReadonlyMap<HighlightKind, string>;
}

const MARK_COMBINATIONS = [
  ['nofollow'],
  ['ugc'],
  ['sponsored'],
  ['nofollow', 'ugc'],
  ['nofollow', 'sponsored'],
  ['ugc', 'sponsored'],
  ['nofollow', 'ugc', 'sponsored'],
] as const;

/** `rel="no follow"` is found too: `follow` is one of these. */
const SUSPICIOUS_TOKENS = anyOf([...SUSPICIOUS].map((value) => `[rel~="${value}" i]`));

/**
 * Makes the selectors that find the links of a document by their kinds.
 *
 * @param judgement what is known about the links of the document
 * @param style which kinds the user wants to see
 * @param only which of the links the user looks at; null for all
 */
export function selectorsOf(
  { hosts, exceptions }: Judgement,
  style: HighlightStyle,
  only: HighlightView['only'] = null,
): Selectors {
  const outbound = outboundSelector(hosts, exceptions);
  // `:any-link` matches a, area and SVG a with an address; Chromium and Firefox test it first.
  const link = style.outboundOnly ? `:any-link${outbound}` : ':any-link';
  const marked = (kind: (typeof QUALIFIERS)[number]) =>
    kind === 'nofollow' && hosts.nofollowBy !== null ? '' : `[rel]${hasRelValue(kind)}`;

  const suspicious = `[rel]:is(${[SUSPICIOUS_TOKENS, ...exceptions.suspicious.map(isRel)].join()})`;
  const hrefsOfOwn = [...leadsToHosts(hosts.own), ...exceptions.own.map(isHref)];
  const own = anyOf(hrefsOfOwn);
  // It comes last: it is the longest to compare.
  const within = only === 'mine' ? own : '';

  const kinds = new Map<HighlightKind, string>();
  const addKind = (kind: HighlightKind, selector: string) => {
    if (style.shown[kind]) kinds.set(kind, selector);
  };
  const unmarked = `:not(${QUALIFIERS.map((kind) => `:any-link${marked(kind)}`).join()})`;
  if (only !== 'problems') addKind('followed', `:any-link${outbound}${unmarked}${within}`);
  for (const kind of QUALIFIERS) addKind(kind, link + marked(kind) + within);
  addKind('suspicious', link + suspicious + within);
  const problems = [...QUALIFIERS.map(marked), suspicious].map((selector) => `:any-link${selector}`);
  if (hrefsOfOwn.length > 0) addKind('own', link + (only === 'problems' ? anyOf(problems) : '') + own);

  const combinations: Combination[] = [];
  const followed = kinds.get('followed');
  if (followed) combinations.push({ kinds: ['followed'], selector: followed });
  for (const marks of MARK_COMBINATIONS) {
    if (marks.some((kind) => !style.shown[kind])) continue;
    combinations.push({ kinds: marks, selector: link + marks.map(marked).join('') + within });
  }
  return { combinations, kinds };
}

function outboundSelector(hosts: PageHosts, exceptions: Exceptions): string {
  const internal = [...leadsToHosts(hosts.here), ...exceptions.internal.map(isHref)];
  const looksOutbound = `${LOOKS_ABSOLUTE}${internal.length > 0 ? `:not(${internal.join()})` : ''}`;
  return `:is(${[looksOutbound, ...exceptions.outbound.map(isHref)].join()})`;
}
