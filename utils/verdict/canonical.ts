import { isWeb, siteOf } from '../domains/host.ts';
import { pageKey } from '../link/url.ts';
import { normalizePath, normalizeQuery, withoutTracking } from './same-page.ts';

/**
 * What a page's canonicals say of its address:
 * - `none`: there are none that count
 * - `self`: this very address
 * - `other-form`: the same page, written otherwise
 * - `elsewhere`: another page
 * - `conflict`: several pages, so that Google takes none
 * - `unusable`: no web address
 */
export type CanonicalState = 'none' | 'self' | 'other-form' | 'elsewhere' | 'conflict' | 'unusable';

/** A canonical as the page or its header has it. */
export interface FoundCanonical {
  /** Null where the URL standard finds no URL. */
  readonly href: string | null;
  readonly rawHref: string;
  readonly place: 'head' | 'body' | 'header';
  /** It bears attributes with which it is no canonical to Google. */
  readonly annotated?: boolean | undefined;
}

/** What the canonicals of a page come to. */
export interface CanonicalFinding {
  readonly state: CanonicalState;
  /** The deciding canonical as resolved; null where none decides. */
  readonly href: string | null;
  /** The canonicals that show it, as written: one, or the two that differ; '' where there are none. */
  readonly evidence: string;
}

const NONE: CanonicalFinding = { state: 'none', href: null, evidence: '' };

/**
 * Compares a page's canonicals with its address. Google disregards one in the
 * body, one with other attributes of its own, and all where they differ (Search Central, "5 common mistakes with
 * rel=canonical"); what is no web address is passed over where another one is.
 *
 * @param pageUrl the document's address; where it is no web address, nothing is compared
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
 * True where two addresses are the same page, perhaps in two forms.
 *
 * @param a a web address, absolute; what is no address is no page
 */
export function isSamePage(a: string, b: string): boolean {
  const [one, other] = [URL.parse(a), URL.parse(b)];
  return one !== null && other !== null && compare(one, other) !== 'elsewhere';
}

function webUrl({ href, rawHref }: FoundCanonical): URL | null {
  // An empty `href` would be the page itself, but HTML makes no link of it.
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

/** The same for all forms of a page's address: http or https, with `www.` or without, slashes at the end. */
function keyOf({ hostname, port, pathname }: URL, query: string): string {
  return `${siteOf(hostname)}:${port}${normalizePath(pathname)}?${query}`;
}

/** Hostile pages write long ones. */
const HREF_AT_MOST = 500;

function evidenceOf({ rawHref, place }: FoundCanonical): string {
  const href = rawHref.length > HREF_AT_MOST ? `${rawHref.slice(0, HREF_AT_MOST)}…` : rawHref;
  if (place === 'header') return `Link: <${href}>; rel="canonical"`;
  const tag = `<link rel="canonical" href="${href}">`;
  return place === 'body' ? `<body>…${tag}` : tag;
}
