import { isWeb, siteOf } from '../domains/host.ts';
import { pageKey } from '../link/url.ts';
import { normalizePath, normalizeQuery, withoutTracking } from './same-page.ts';

/**
 * What a page's canonicals say about its address:
 * - `none`: no canonical counts
 * - `self`: it is this very address
 * - `other-form`: it is another form of this address
 * - `elsewhere`: it is another page
 * - `conflict`: they name several pages, so that Google uses none
 * - `unusable`: it is no web address
 */
export type CanonicalState = 'none' | 'self' | 'other-form' | 'elsewhere' | 'conflict' | 'unusable';

/** A canonical of a page or of its `Link` header. */
export interface FoundCanonical {
  /** Null where the URL standard finds no URL. */
  readonly href: string | null;
  readonly rawHref: string;
  readonly place: 'head' | 'body' | 'header';
  /** It has attributes with which it does not count; see `Canonical`. */
  readonly annotated?: boolean | undefined;
}

/** The outcome of comparing a page's canonicals with its address. */
export interface CanonicalFinding {
  readonly state: CanonicalState;
  /** The canonical that decides, resolved; null where none does. */
  readonly href: string | null;
  /** The canonicals that decide, as written: one, or the two that differ; '' where there are none. */
  readonly evidence: string;
}

const NONE: CanonicalFinding = { state: 'none', href: null, evidence: '' };

/**
 * Compares a page's canonicals with its address. Google ignores a canonical in the body, one with
 * certain attributes, and all canonicals where they differ (Search Central, "5 common mistakes
 * with rel=canonical"). One that is no web address is ignored where another one is.
 *
 * @param pageUrl the document's address; where it is no web address, nothing is compared
 * @param canonicals all canonicals of the page, in the order in which they are found
 */
export function canonicalOf(pageUrl: string, canonicals: readonly FoundCanonical[]): CanonicalFinding {
  const page = URL.parse(pageUrl);
  if (!page || !isWeb(page)) return NONE;
  const eligible = canonicals.filter(({ place, annotated }) => place !== 'body' && !annotated);
  const usable = eligible.flatMap((found) => {
    const url = webUrl(found);
    return url ? [{ found, url, key: keyOf(url, normalizeQuery(url.search)) }] : [];
  });
  const [first] = usable;
  if (!first) {
    const [shown] = [...eligible, ...canonicals];
    if (!shown) return NONE;
    return { state: eligible.length > 0 ? 'unusable' : 'none', href: null, evidence: evidenceOf(shown) };
  }
  const other = usable.find(({ key }) => key !== first.key);
  if (other) {
    return {
      state: 'conflict',
      href: null,
      evidence: `${evidenceOf(first.found)} ${evidenceOf(other.found)}`,
    };
  }
  return { state: compare(page, first.url), href: first.url.href, evidence: evidenceOf(first.found) };
}

/**
 * True where two addresses are the same page, even if in two forms. Tracking parameters make no
 * difference.
 *
 * @param a a web address, absolute; what is no URL is never the same page
 * @param b likewise
 */
export function isSamePage(a: string, b: string): boolean {
  const [one, other] = [URL.parse(a), URL.parse(b)];
  return one !== null && other !== null && compare(one, other) !== 'elsewhere';
}

function webUrl({ href, rawHref }: FoundCanonical): URL | null {
  // An empty `href` would resolve to the page itself, but HTML makes no link of it.
  if (href === null || /^[\t\n\f\r ]*$/.test(rawHref)) return null;
  const url = URL.parse(href);
  return url && isWeb(url) ? url : null;
}

function compare(page: URL, canonical: URL): CanonicalState {
  if (pageKey(page.href) === pageKey(canonical.href)) return 'self';
  const canonicalQuery = normalizeQuery(canonical.search);
  const pageQuery = normalizeQuery(page.search);
  const isSame =
    keyOf(page, withoutTracking(pageQuery, canonicalQuery)) ===
    keyOf(canonical, withoutTracking(canonicalQuery, pageQuery));
  return isSame ? 'other-form' : 'elsewhere';
}

/**
 * A key that all forms of an address share: http or https, with or without `www.`, with or
 * without slashes at the end.
 */
function keyOf({ hostname, port, pathname }: URL, query: string): string {
  return `${siteOf(hostname)}:${port}${normalizePath(pathname)}?${query}`;
}

/** Hrefs are cut here in evidence, in UTF-16 units: those of hostile pages are long. */
const EVIDENCE_AT_MOST = 500;

function evidenceOf({ rawHref, place }: FoundCanonical): string {
  const href = rawHref.length > EVIDENCE_AT_MOST ? `${rawHref.slice(0, EVIDENCE_AT_MOST)}…` : rawHref;
  if (place === 'header') return `Link: <${href}>; rel="canonical"`;
  const tag = `<link rel="canonical" href="${href}">`;
  return place === 'body' ? `<body>…${tag}` : tag;
}
