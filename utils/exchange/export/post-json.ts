import type {
  Check,
  FoundLink,
  OutboundCount,
  PostChange,
  PostReason,
  PostVerdict,
} from '../../posts/check.ts';
import type { LinkEvidence } from '../../posts/evidence.ts';
import type { FollowUp } from '../../posts/follow-up.ts';
import type { OutboundHistory } from '../../posts/outbound.ts';
import type { Expectation, ExpectedTarget, GuestPost } from '../../posts/post.ts';
import type { SiteNotes } from '../../posts/site-notes.ts';
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
  /** Until when a planned post should be published; null where nobody said. */
  readonly dueOn: string | null;
  /** Who sold or arranged it; '' where nobody said. */
  readonly supplier: string;
  readonly guaranteedUntil: string | null;
  /** Whether Google has the page, as a person or a file says; null where nobody said. */
  readonly indexed: { readonly said: 'yes' | 'no'; readonly at: string } | null;
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
  /** The link as a check last found it as agreed, and last found it at all: with its HTML and the sentence around it; null where none did. */
  readonly lastKept: EvidenceJson | null;
  readonly lastLink: EvidenceJson | null;
  /** Links of the page's text to other sites: when the link was placed, and now; null where none were counted. */
  readonly outbound: { readonly placed: OutboundCount; readonly now: OutboundCount } | null;
  /** How it was followed up, oldest step first: `asked`, `promised`, `fixed`, `given-up`; `by` is `user` or `check`. */
  readonly followUps: readonly FollowUpJson[];
  /** Whom to ask on the page's site, and notes on it; `name` is its registrable domain. Null where nothing is kept of it. */
  readonly site: SiteJson | null;
  /** All checks, oldest first. */
  readonly checks: readonly CheckJson[];
}

type EvidenceJson = Omit<LinkEvidence, 'at'> & { readonly at: string };
type FollowUpJson = Omit<FollowUp, 'at' | 'remindAt'> & {
  readonly at: string;
  readonly remindAt: string | null;
};

type SiteJson = Omit<SiteNotes, 'site'> & { readonly name: string };

/** One check: when, how the page was read (`fetched`, `opened`, `visited`), and what was found. */
type CheckJson = Omit<Check, 'at'> & { readonly at: string };

/**
 * Writes a guest post with its checks as a line of JSON, without a line break.
 *
 * @param now its state is of this moment
 * @param site what the user keeps of the page's site; null where that is nothing
 */
export function postJson(
  { record, checks }: Pick<RecordedPost, 'record' | 'checks'>,
  now: Instant,
  site: SiteNotes | null,
): string {
  const { post, state, due } = record;
  const { url, expect, planned, ignored, openTab, tags, notes, cost, added, expires, baseline, indexed } =
    post;
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
    dueOn: isoOrNull(post.dueOn),
    supplier: post.supplier ?? '',
    guaranteedUntil: isoOrNull(post.guaranteedUntil),
    indexed: indexed ? { said: indexed.said, at: iso(indexed.at) } : null,
    verdict: statusAt(post, state, now),
    since: iso(state.since),
    firstSeen: isoOrNull(state.firstSeen),
    lastSeen: isoOrNull(state.lastSeen),
    lostAt: isoOrNull(state.lostAt),
    due: isoOrNull(due),
    baseline,
    checkedAt: isoOrNull(last?.at),
    finalUrl: last?.finalUrl ?? null,
    reasons: last?.reasons ?? [],
    changes: last?.changes ?? [],
    link: last?.link ?? null,
    lastKept: evidenceJson(state.lastKept),
    lastLink: evidenceJson(state.lastLink),
    outbound: outboundJson(state.outbound),
    followUps: (record.followUps ?? []).map(followUpJson),
    site: site && siteJson(site),
    checks: checks.map(checkJson),
  };
  return JSON.stringify(line);
}

/** Field by field: a stored check may hold what is no field of it, as the id of its post. */
function checkJson({ at, hops, outbound, ...check }: Check): CheckJson {
  const { way, vantage, verdict, reasons, changes, finalUrl, status, link } = check;
  return {
    at: iso(at),
    way,
    ...(vantage && { vantage }),
    verdict,
    reasons,
    changes,
    finalUrl,
    ...(hops && { hops }),
    status,
    link,
    ...(outbound && { outbound }),
  };
}

function evidenceJson(evidence: LinkEvidence | undefined): EvidenceJson | null {
  if (!evidence) return null;
  const { href, target, rawRel, text, position, html, sentence, at } = evidence;
  return { href, target, rawRel, text, position, html, sentence, at: iso(at) };
}

function outboundJson(outbound: OutboundHistory | undefined): PostJson['outbound'] {
  const count = ({ all, followed, sponsored }: OutboundCount) => ({ all, followed, sponsored });
  return outbound ? { placed: count(outbound.placed), now: count(outbound.now) } : null;
}

function followUpJson({ step, at, note, remindAt, by }: FollowUp): FollowUpJson {
  return { step, at: iso(at), note, remindAt: isoOrNull(remindAt), by };
}

function siteJson({ site, contact, email, notes }: SiteNotes): SiteJson {
  return { name: site, contact, email, notes };
}

function nameOf(target: ExpectedTarget): string {
  return target.kind === 'page' ? target.url : target.name;
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}

function isoOrNull(at: Instant | null | undefined): string | null {
  return at == null ? null : iso(at);
}
