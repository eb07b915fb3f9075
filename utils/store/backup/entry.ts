import type { ChangeRecord, CheckRecord, EditRecord, PageRecord, PostRecord, SiteRecord } from '../schema.ts';

/** A guest post with its history. */
export interface PostEntry {
  readonly kind: 'post';
  readonly post: PostRecord;
  readonly checks: readonly CheckRecord[];
  readonly edits: readonly EditRecord[];
}

/** A recorded page with its links and what changed in them. */
export interface PageEntry {
  readonly kind: 'page';
  readonly page: PageRecord;
  /** The links, packed as in the store; null where they cannot be read. */
  readonly links: Uint8Array<ArrayBuffer> | null;
  readonly changes: readonly PageChange[];
}

/** A change without the number that its page has in one store and not in another. */
export type PageChange = Omit<ChangeRecord, 'pageId'>;

/** What the user keeps of a site. */
export interface SiteEntry {
  readonly kind: 'site';
  readonly site: SiteRecord;
}

/** A page or a guest post with all that belongs to it, or a site: what a backup is made of, and what two stores are merged by. */
export type StoreEntry = PostEntry | PageEntry | SiteEntry;

/** What was read: as good as its schema says, or whatever a newer or damaged store has in its place. */
export interface RawEntry {
  readonly kind: StoreEntry['kind'];
  /** A row of `posts`, `pages` or `sites`. */
  readonly row: object;
  /** Packed links of a page; null where it has none that can be read. */
  readonly links: Uint8Array<ArrayBuffer> | null;
  /** Rows of `checks` or `changes`. */
  readonly past: readonly unknown[];
  /** Rows of `edits`. */
  readonly edits: readonly unknown[];
}
