import { covers, type OwnDomain, ownMatcher, readOwnName } from '../domains/own-domain.ts';
import { isOnDomain, targetDomain } from '../posts/match.ts';
import { type ImportedEdit, mergeImported } from '../posts/merge-imported.ts';
import { type ExpectedTarget, type GuestPost, postKey } from '../posts/post.ts';
import type { SameSite } from '../posts/same-site.ts';
import type { SeenByGoogle } from '../posts/seen-by-google.ts';
import type { ImportedRow } from './imported-row.ts';
import { remembering } from './remember.ts';

/** A guest post that is there already. */
export interface KnownPost {
  readonly id: string;
  readonly post: GuestPost;
  /** Some check has looked at it. */
  readonly isChecked: boolean;
}

/** The guest posts that are there, as far as the rows that are previewed may be about them. */
export interface KnownPosts {
  /** By `postKey`. */
  readonly withKey: (key: string) => KnownPost | undefined;
  /** By the page's address, without fragment. */
  readonly onPage: (url: string) => readonly KnownPost[];
  /** Which guest posts are on the site of an address; null where there are none. */
  readonly onSite: (url: string) => SameSite | null;
}

/** Why a row should be looked at before it becomes a guest post, each with a sentence in the strings. */
export type RowDoubt =
  /** The same page and target stand in an earlier row. */
  | { readonly code: 'twice'; readonly line: number }
  /** The target is on none of the user's domains. */
  | { readonly code: 'otherDomain' }
  /** A guest post has that page already, with another target. */
  | { readonly code: 'watched' }
  /** The page itself is on a domain of the user's. */
  | { readonly code: 'ownPage' }
  /** A note of the row: see `CellNote`. */
  | { readonly code: 'note' };

/** What an import would make of a row. */
export type PreviewedRow =
  | { readonly status: 'bad'; readonly row: ImportedRow & { readonly ok: false } }
  | {
      /**
       * `new`: some post is not there yet. `changed`: all are there, and some would change. `same`: nothing would change.
       * `seen`: Google lists the page of posts that are there.
       */
      readonly status: 'new' | 'changed' | 'same' | 'seen';
      readonly row: ImportedRow & { readonly ok: true };
      /** Posts that are not there yet. */
      readonly added: readonly GuestPost[];
      /** Posts that are there, and what would change. */
      readonly edits: readonly (ImportedEdit & { readonly id: string })[];
      /** Posts of whose page Google's list speaks. */
      readonly seen: readonly { readonly id: string; readonly seenByGoogle: SeenByGoogle }[];
      /** Why it is doubtful; none where it is not. */
      readonly doubts: readonly RowDoubt[];
      /** The guest posts that are on the site already, where it becomes another; else null. */
      readonly sameSite: SameSite | null;
    };

/**
 * Makes a function that previews the rows of a file in their order. It remembers the keys of rows, and no rows.
 *
 * @param domains the user's
 */
export function rowPreviewer(
  domains: readonly OwnDomain[],
): (row: ImportedRow, known: KnownPosts) => PreviewedRow {
  const lines = new Map<string, number>();
  const ownOf = ownMatcher(domains);
  // Most pages have no name of the user's in them, and need not be parsed for that.
  const names = new RegExp(domains.map(({ host }) => host.replace(/[.[\]]/g, '\\$&')).join('|'));
  const isOwn = (address: string) => {
    const url = names.test(address) ? URL.parse(address) : null;
    return url !== null && ownOf(url) !== null;
  };
  const isOwnTarget = remembering(isOwn);
  return (row, known) => {
    if (!row.ok) return { status: 'bad', row };
    const keys = row.posts.map(postKey);
    const doubts = doubtsOf(row, keys[0], lines, domains.length > 0 ? { isOwn, isOwnTarget } : null);
    const seen = seenOf(row, known);
    if (seen.length > 0) return { status: 'seen', row, added: [], edits: [], seen, doubts, sameSite: null };
    const added: GuestPost[] = [];
    const edits: (ImportedEdit & { readonly id: string })[] = [];
    for (const [i, post] of row.posts.entries()) {
      const there = known.withKey(keys[i] ?? '') ?? (row.anyTarget ? onPageOf(post, known) : undefined);
      if (there) edits.push({ id: there.id, ...mergeImported(there.post, post, there.isChecked) });
      else added.push(post);
    }
    const changes = edits.some(({ changed }) => changed.length > 0);
    const status = added.length > 0 ? 'new' : changes ? 'changed' : 'same';
    const [fresh] = added;
    if (fresh && known.onPage(fresh.url).length > 0) doubts.push({ code: 'watched' });
    return { status, row, added, edits, seen, doubts, sameSite: fresh ? known.onSite(fresh.url) : null };
  };
}

/** The list is of one site's links: a post of the page that leads to another site is not in it. */
function seenOf({ posts, seenByGoogle }: ImportedRow & { ok: true }, known: KnownPosts) {
  const [url] = posts.map((post) => post.url);
  if (!seenByGoogle || url === undefined) return [];
  const sites = posts.map(({ expect }) => targetDomain(expect.target));
  const there = known
    .onPage(url)
    .filter(({ post }) => sites.some((site) => site !== null && isWithinSite(post.expect.target, site)));
  return there.map(({ id }) => ({ id, seenByGoogle }));
}

function isWithinSite(target: ExpectedTarget, site: OwnDomain): boolean {
  if (target.kind === 'page') return isOnDomain(target.url, site);
  const own = readOwnName(target.name);
  return own !== null && (covers(site, own) || covers(own, site));
}

/** Where a row names no target, a post of its page that leads to that domain is what it is about. */
function onPageOf(post: GuestPost, known: KnownPosts): KnownPost | undefined {
  const domain = targetDomain(post.expect.target);
  return known
    .onPage(post.url)
    .find(({ post: { expect } }) => expect.target.kind === 'page' && isOnDomain(expect.target.url, domain));
}

/**
 * @param key of the row's first post
 * @param own whether an address is on a domain of the user's; null where they have none
 */
function doubtsOf(
  { line, notes, posts }: ImportedRow & { ok: true },
  key: string | undefined,
  lines: Map<string, number>,
  own: Readonly<Record<'isOwn' | 'isOwnTarget', (address: string) => boolean>> | null,
): RowDoubt[] {
  const doubts: RowDoubt[] = notes.length > 0 ? [{ code: 'note' }] : [];
  const [post] = posts;
  if (!post || key === undefined) return doubts;
  const first = lines.get(key);
  if (first === undefined) lines.set(key, line);
  else doubts.push({ code: 'twice', line: first });
  if (!own) return doubts;
  const { target } = post.expect;
  if (target.kind === 'page' && !own.isOwnTarget(target.url)) doubts.push({ code: 'otherDomain' });
  if (own.isOwn(post.url)) doubts.push({ code: 'ownPage' });
  return doubts;
}
