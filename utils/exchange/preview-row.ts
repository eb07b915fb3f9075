import type { OwnDomain } from '../domains/own-domain.ts';
import { isOnDomain, targetDomain } from '../posts/match.ts';
import { type ImportedEdit, mergeImported } from '../posts/merge-imported.ts';
import { type GuestPost, postKey } from '../posts/post.ts';
import type { SeenByGoogle } from '../posts/seen-by-google.ts';
import type { ImportedRow } from './imported-row.ts';

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
}

/** Why a row should be looked at before it becomes a guest post, each with a sentence in the strings. */
export type RowDoubt =
  /** The same page and target stand in an earlier row. */
  | { readonly code: 'twice'; readonly line: number }
  /** The target is on none of the user's domains. */
  | { readonly code: 'otherDomain' }
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
  return (row, known) => {
    if (!row.ok) return { status: 'bad', row };
    const doubts = doubtsOf(row, domains, lines);
    const seen = seenOf(row, known);
    if (seen.length > 0) return { status: 'seen', row, added: [], edits: [], seen, doubts };
    const added: GuestPost[] = [];
    const edits: (ImportedEdit & { readonly id: string })[] = [];
    for (const post of row.posts) {
      const there = knownFor(post, row.anyTarget, known);
      if (there) edits.push({ id: there.id, ...mergeImported(there.post, post, there.isChecked) });
      else added.push(post);
    }
    const changes = edits.some(({ changed }) => changed.length > 0);
    const status = added.length > 0 ? 'new' : changes ? 'changed' : 'same';
    return { status, row, added, edits, seen, doubts };
  };
}

function seenOf({ posts, seenByGoogle }: ImportedRow & { ok: true }, known: KnownPosts) {
  const [url] = posts.map((post) => post.url);
  if (!seenByGoogle || url === undefined) return [];
  return known.onPage(url).map(({ id }) => ({ id, seenByGoogle }));
}

/** Where a row names no target, a post of its page that leads to that domain is what it is about. */
function knownFor(post: GuestPost, anyTarget: boolean, known: KnownPosts): KnownPost | undefined {
  const same = known.withKey(postKey(post));
  if (same || !anyTarget) return same;
  const domain = targetDomain(post.expect.target);
  return known
    .onPage(post.url)
    .find(({ post: { expect } }) => expect.target.kind === 'page' && isOnDomain(expect.target.url, domain));
}

function doubtsOf(
  row: ImportedRow & { ok: true },
  domains: readonly OwnDomain[],
  lines: Map<string, number>,
): RowDoubt[] {
  const doubts: RowDoubt[] = row.notes.length > 0 ? [{ code: 'note' }] : [];
  const [post] = row.posts;
  if (!post) return doubts;
  const key = postKey(post);
  const line = lines.get(key);
  if (line === undefined) lines.set(key, row.line);
  else doubts.push({ code: 'twice', line });
  const isOwn = (address: string) => domains.some((domain) => isOnDomain(address, domain));
  const { target } = post.expect;
  if (domains.length > 0 && target.kind === 'page' && !isOwn(target.url))
    doubts.push({ code: 'otherDomain' });
  if (isOwn(post.url)) doubts.push({ code: 'ownPage' });
  return doubts;
}
