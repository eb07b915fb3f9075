import type { Check, FoundLink, PostChange, PostReason, PostVerdict } from '../../posts/check.ts';
import type { Expectation, ExpectedTarget, GuestPost } from '../../posts/post.ts';
import { statusAt } from '../../posts/state.ts';
import type { RecordedPost } from '../../store/posts/recorded.ts';
import type { Instant } from '../../time.ts';

/**
 * One guest post in a file of JSON Lines (jsonlines.org): one object a line. Names that `inspect --json` has, too,
 * mean the same there. Times are ISO 8601 in UTC.
 */
interface PostJson {
  /** The page's address. */
  readonly page: string;
  /** Where the link should lead: an address, or the name of an own domain (`example.com`, `=www.example.com`, `example.com/blog/`). */
  readonly target: string;
  /** What was agreed, `target` in full: `kind` is `page` or `domain`. */
  readonly expect: Expectation;
  /** Not published yet. */
  readonly planned: boolean;
  /** The user wants no checks of it. */
  readonly ignored: boolean;
  /** It is opened in a tab where its HTML alone does not show the link. */
  readonly openTab: boolean;
  readonly tags: readonly string[];
  readonly notes: string;
  /** As the user wrote it. */
  readonly cost: string;
  readonly added: string;
  /** When the agreement ends; null where it does not. */
  readonly expires: string | null;
  /** How it stands: `kept`, `changed`, `not-counted`, `seems-lost`, `lost`, `unknown`, `planned`, `expired`, `ignored`. */
  readonly verdict: PostVerdict;
  readonly since: string;
  /** When a check first and last found the link; null where none did. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** When a check first found it lost; null where the last conclusive one found it there. */
  readonly lostAt: string | null;
  /** When it is checked next; null where no check is planned. */
  readonly due: string | null;
  /** The link as it was when the user was content with it; null where it was never found. */
  readonly baseline: GuestPost['baseline'];
  /** Of the last check; null, or empty, before the first. */
  readonly checkedAt: string | null;
  readonly finalUrl: string | null;
  readonly reasons: readonly PostReason[];
  readonly changes: readonly PostChange[];
  readonly link: FoundLink | null;
  /** All checks, oldest first. */
  readonly checks: readonly CheckJson[];
}

/** One check: when, how the page was read (`fetched`, `opened`, `visited`), and what was found. */
type CheckJson = Omit<Check, 'at'> & { readonly at: string };

/**
 * Writes a guest post with its checks as a line of JSON, without a line break.
 *
 * @param now its state is of this moment
 */
export function postJson({ record, checks }: Pick<RecordedPost, 'record' | 'checks'>, now: Instant): string {
  const { post, state, due } = record;
  const { url, expect, planned, ignored, openTab, tags, notes, cost, added, expires, baseline } = post;
  const { last } = state;
  const line: PostJson = {
    page: url,
    target: nameOf(expect.target),
    expect,
    planned,
    ignored,
    openTab: openTab ?? false,
    tags,
    notes,
    cost,
    added: iso(added),
    expires: isoOrNull(expires),
    verdict: statusAt(post, state, now),
    since: iso(state.since),
    firstSeen: isoOrNull(state.firstSeen),
    lastSeen: isoOrNull(state.lastSeen),
    lostAt: isoOrNull(state.lostAt),
    due: isoOrNull(due ?? null),
    baseline,
    checkedAt: isoOrNull(last?.at ?? null),
    finalUrl: last?.finalUrl ?? null,
    reasons: last?.reasons ?? [],
    changes: last?.changes ?? [],
    link: last?.link ?? null,
    checks: checks.map(checkJson),
  };
  return JSON.stringify(line);
}

/** Field by field: a stored check may hold what is no field of it, as the id of its post. */
function checkJson({ at, way, verdict, reasons, changes, finalUrl, hops, status, link }: Check): CheckJson {
  return { at: iso(at), way, verdict, reasons, changes, finalUrl, ...(hops && { hops }), status, link };
}

function nameOf(target: ExpectedTarget): string {
  return target.kind === 'page' ? target.url : target.name;
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}

function isoOrNull(at: Instant | null): string | null {
  return at === null ? null : iso(at);
}
