import type { GuestPost } from './post.ts';
import type { SeenByGoogle } from './seen-by-google.ts';

/** So many rows are imported at a time, in one transaction. */
export const IMPORT_AT_ONCE = 500;

/** A guest post that is in a list of Search Console: by its id, or by its `postKey` where the same import adds it. */
export interface ListedPost {
  readonly by: 'id' | 'key';
  readonly value: string;
  readonly seen: SeenByGoogle;
}

/** A part of an import, as large as one transaction is. */
export interface ImportPart {
  /** What becomes guest posts. */
  readonly posts: readonly GuestPost[];
  readonly listed: readonly ListedPost[];
  /** How many guest posts the parts before this one have added. */
  readonly addedBefore: number;
}

/** What a part of an import did. */
export interface ImportedPart {
  /** Ids of the guest posts that are new. */
  readonly added: readonly string[];
  /** How many rows of the store are new: a post that was removed and is added again has one already. */
  readonly rows: number;
  /** Those that were there and are changed, as they were before and are now. */
  readonly changed: readonly { readonly id: string; readonly before: GuestPost; readonly after: GuestPost }[];
  /** How many were there, and stayed as they were. */
  readonly same: number;
  /** How many guest posts Google's list has. */
  readonly listed: number;
}
