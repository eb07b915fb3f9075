import type { DBSchema } from 'idb';
import type { Change } from '../link/changes.ts';
import type { PageFacts } from '../link/facts.ts';
import type { Requested } from '../link/reading.ts';
import type { UnseenChange } from '../posts/changes.ts';
import type { Check } from '../posts/check.ts';
import type { GuestPost } from '../posts/post.ts';
import type { PostState } from '../posts/state.ts';
import type { RobotsTxtFact } from '../verdict/robots-txt-fact.ts';

/** A page that was read, without its links. Its key is a number that the store gives. */
export interface PageRecord {
  /** The address without fragment: one record a page. */
  readonly url: string;
  readonly page: PageFacts;
  /** Hosts of the outbound links, wrappers opened, reversed (`com.example.blog.`), each once. */
  readonly hosts: readonly string[];
  /** Times in ms since 1970. */
  readonly firstRead: number;
  readonly lastRead: number;
  readonly readings: number;
  /** Numbers of the last reading, its frames included. */
  readonly links: number;
  readonly outbound: number;
  /** What was asked of servers for the last reading; not there in records from before it was kept. */
  readonly requests?: readonly Requested[];
}

/** All links of a page's last reading, packed: see `pack.ts`. */
export interface LinksRecord {
  readonly pageId: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** A change of a link to an own domain, seen between two readings of a page. */
export interface ChangeRecord extends Change {
  readonly pageId: number;
  /** When the later reading was made, in ms since 1970. */
  readonly at: number;
  /** When the earlier one was. */
  readonly since: number;
}

/** A guest post, how it stands, and when it is looked at next. */
export interface PostRecord {
  readonly id: string;
  /** Its address and target: one post, however often it is added. */
  readonly key: string;
  /** The same as in `post`: an index reads no deeper than it must. */
  readonly url: string;
  readonly post: GuestPost;
  readonly state: PostState;
  /** When it is to be looked at, in ms since 1970; absent where it is not. */
  readonly due?: number;
  /** The run that wants it looked at, whatever its time; absent where none does. */
  readonly wanted?: string;
  /** The background that is looking at it; '' where none does. One that was ended looks no more. */
  readonly takenBy: string;
  /** What of it the user has not seen yet; null, or not there, where there is nothing. */
  readonly unseenChange?: UnseenChange | null;
  /** When the user removed it, in ms since 1970: for a while it can be put back. */
  readonly removedAt?: number;
}

/** One look at a guest post. */
export interface CheckRecord extends Check {
  readonly postId: string;
}

/** What was agreed before the user changed it. */
export interface EditRecord {
  readonly postId: string;
  /** In ms since 1970. */
  readonly at: number;
  readonly before: GuestPost;
}

/** Many posts that the user wants looked at now. */
export interface RunRecord {
  readonly id: string;
  readonly total: number;
  /** In ms since 1970. */
  readonly startedAt: number;
  /** Since when it is worked at without a pause, and how many were left then; not there in runs begun before that was kept. */
  readonly stretch?: { readonly at: number; readonly left: number } | undefined;
  /** The user wants it to pause. */
  readonly stopped: boolean;
  /** Two looks in a row are enough to call a link lost; not there in runs begun before there was the choice. */
  readonly secondLook?: boolean;
}

/** The store's contract. A row a page and not a row a link: a million links are 10,000 rows. */
export interface BacklightSchema extends DBSchema {
  pages: {
    key: number;
    value: PageRecord;
    indexes: { url: string; hosts: string; lastRead: number };
  };
  links: { key: number; value: LinksRecord };
  changes: { key: number; value: ChangeRecord; indexes: { pageId: number } };
  posts: {
    key: string;
    value: PostRecord;
    // `finalUrl`: where the last look ended.
    indexes: { key: string; url: string; due: number; wanted: string; finalUrl: string };
  };
  checks: { key: number; value: CheckRecord; indexes: { postId: string } };
  edits: { key: number; value: EditRecord; indexes: { postId: string } };
  runs: { key: string; value: RunRecord };
  /** By origin, for as long as it holds. */
  robotsTxt: { key: string; value: RobotsTxtFact; indexes: { expires: number } };
}
