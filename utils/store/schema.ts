import type { DBSchema } from 'idb';
import type { Change } from '../link/changes.ts';
import type { PageFacts } from '../link/facts.ts';
import type { Requested } from '../link/reading.ts';
import type { UnseenChange } from '../posts/changes.ts';
import type { Check } from '../posts/check.ts';
import type { FollowUp } from '../posts/follow-up.ts';
import type { NoticesGiven } from '../posts/notices.ts';
import type { GuestPost } from '../posts/post.ts';
import type { SeenByGoogle } from '../posts/seen-by-google.ts';
import type { PostState } from '../posts/state.ts';
import type { Instant } from '../time.ts';
import type { RobotsTxtFact } from '../verdict/robots-txt-fact.ts';

/** A page that was read, without its links. Its key is a number that the store gives. */
export interface PageRecord {
  /** The address without fragment: one record a page. */
  readonly url: string;
  readonly page: PageFacts;
  /** Hosts of the outbound links, wrappers opened, reversed (`com.example.blog.`), each once. */
  readonly hosts: readonly string[];
  readonly firstRead: Instant;
  readonly lastRead: Instant;
  readonly readings: number;
  /** Numbers of the last reading, its frames included. */
  readonly links: number;
  readonly outbound: number;
  /** What was asked of servers for the last reading; absent in records that are older than this field. */
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
  /** When the later reading was made. */
  readonly at: Instant;
  /** When the earlier reading was made. */
  readonly since: Instant;
}

/** A guest post, how it stands, and when it is checked next. */
export interface PostRecord {
  readonly id: string;
  /** Its address and target: a post that is added twice is one post. See `postKey`. */
  readonly key: string;
  /** The same as in `post`, for the index. */
  readonly url: string;
  readonly post: GuestPost;
  readonly state: PostState;
  /** When it is to be checked; absent where no check is planned. */
  readonly due?: Instant;
  /** The run that wants it checked, whatever `due` says; absent where none does. */
  readonly wanted?: string;
  /** The life of the background that is checking it; '' where none is. What an earlier life took is free. */
  readonly takenBy: string;
  /** The newest change that the user has not seen; null or absent where there is none. */
  readonly unseenChange?: UnseenChange | null;
  /** What Search Console's lists say of its page; absent where none had it. */
  readonly seenByGoogle?: SeenByGoogle;
  /** How the user follows up that its link is lost or changed, oldest step first; absent where they never did. */
  readonly followUps?: readonly FollowUp[];
  /** Which notices were given of it. */
  readonly noticesGiven?: NoticesGiven;
  /** When the next notice is to be given; absent where there is none. Whoever writes a post sets it anew: `withNotice`. */
  readonly noticeAt?: Instant;
  /** When the user removed it: for a while it can be put back. */
  readonly removedAt?: Instant;
}

/** One check of a guest post. */
export interface CheckRecord extends Check {
  readonly postId: string;
}

/** What was agreed before the user changed it. */
export interface EditRecord {
  readonly postId: string;
  readonly at: Instant;
  readonly before: GuestPost;
}

/** What the user keeps of a site: whom to write to, and notes. */
export interface SiteRecord {
  /** Its registrable domain, in ASCII: `example.co.uk`. */
  readonly site: string;
  /** Name of the person or the team; '' where there is none. */
  readonly contact: string;
  /** '' where there is none. */
  readonly email: string;
  readonly notes: string;
  /** When it was changed last. */
  readonly at: Instant;
}

/** Many posts that the user wants checked now. */
export interface RunRecord {
  readonly id: string;
  readonly total: number;
  readonly startedAt: Instant;
  /** Since when it goes on without a pause, and how many posts were left then; absent in runs that are older than this field. */
  readonly stretch?: { readonly at: Instant; readonly left: number } | undefined;
  /** The user wants it to pause. */
  readonly stopped: boolean;
  /** Two checks in a row are enough to call a link lost, however soon after each other; absent in runs that are older than this field. */
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
    indexes: {
      key: string;
      url: string;
      due: Instant;
      wanted: string;
      /** Where the last check ended. */
      finalUrl: string;
      /** When the change was found that the user has not seen; sparse. */
      unseenChange: Instant;
      /** Sparse. */
      removedAt: Instant;
      /** Sparse. */
      noticeAt: Instant;
    };
  };
  checks: { key: number; value: CheckRecord; indexes: { postId: string } };
  edits: { key: number; value: EditRecord; indexes: { postId: string } };
  runs: { key: string; value: RunRecord };
  /** By registrable domain. */
  sites: { key: string; value: SiteRecord };
  /** By origin, for as long as it holds. */
  robotsTxt: { key: string; value: RobotsTxtFact; indexes: { expires: number } };
}
