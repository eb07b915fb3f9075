import { type OwnDomain, ownName } from '../domains/own-domain.ts';
import { isTableRow } from '../exchange/pasted-row.ts';
import { shownAddress } from '../i18n/address.ts';
import { text } from '../i18n/text.ts';
import { editableAddress } from '../link/readable-address.ts';
import { QUALIFIERS } from '../link/rel.ts';
import { newPost } from '../posts/create.ts';
import { dayOf, endOf } from '../posts/day.ts';
import {
  type Expectation,
  type ExpectedTarget,
  type GuestPost,
  type IndexedSaid,
  type Mark,
  postKey,
} from '../posts/post.ts';
import { POST_LIMITS } from '../posts/post-limits.ts';
import type { Instant } from '../time.ts';
import { draftDetails } from './draft-details.ts';
import { isLongAddress, type LimitedField, limitProblems, tooLong } from './draft-limits.ts';
import { lineReader, readTypedTarget, typedName } from './draft-lines.ts';

/** Fields that are days. */
const DATE_FIELDS = ['expires', 'dueOn', 'guaranteedUntil'] as const;
type DateField = (typeof DATE_FIELDS)[number];

/** What stands in the form of guest posts, as typed. */
export interface PostDraft {
  /** Addresses, one a line; a second value is the target. */
  readonly pages: string;
  readonly target: string;
  readonly rel: 'any' | 'followed' | 'not-followed' | 'marks';
  readonly marks: readonly Mark[];
  readonly anchor: 'any' | 'exact' | 'contains';
  readonly anchorText: string;
  readonly indexable: boolean;
  readonly planned: boolean;
  readonly ignored: boolean;
  readonly openTab: boolean;
  readonly notes: string;
  readonly tags: string;
  readonly cost: string;
  /** As a date field has it: `2026-03-31`. */
  readonly expires: string;
  /** As `expires`. */
  readonly dueOn: string;
  readonly supplier: string;
  /** As `expires`. */
  readonly guaranteedUntil: string;
  /** Whether Google has the page; '' where nobody said. */
  readonly indexed: IndexedSaid['said'] | '';
}

/** Where something is wrong, and what to do about it. */
export interface DraftProblem {
  readonly field: 'pages' | 'target' | 'marks' | 'anchorText' | LimitedField | DateField;
  readonly words: string;
}

/** The result of reading a draft. */
export interface DraftRead {
  /** The guest posts of the lines that are right. */
  readonly posts: readonly GuestPost[];
  readonly problems: readonly DraftProblem[];
  /** The lines that are wrong, to be corrected. */
  readonly left: readonly string[];
}

/** @param domains the user's; where there is one, it is the target at first */
export function emptyDraft(domains: readonly OwnDomain[]): PostDraft {
  const [only] = domains;
  return {
    pages: '',
    target: only && domains.length === 1 ? typedName(ownName(only)) : '',
    rel: 'followed',
    marks: [],
    anchor: 'any',
    anchorText: '',
    indexable: true,
    planned: false,
    ignored: false,
    openTab: false,
    notes: '',
    tags: '',
    cost: '',
    expires: '',
    dueOn: '',
    supplier: '',
    guaranteedUntil: '',
    indexed: '',
  };
}

/** Fills the form with a guest post that is stored. */
export function draftOf({ url, expect, ...post }: GuestPost): PostDraft {
  const isMarked = typeof expect.rel !== 'string';
  return {
    pages: editableAddress(url),
    target:
      expect.target.kind === 'page' ? editableAddress(expect.target.url) : typedName(expect.target.name),
    rel: typeof expect.rel === 'string' ? expect.rel : 'marks',
    marks: QUALIFIERS.filter((mark) => isMarked && expect.rel.includes(mark)),
    anchor: expect.anchor.kind,
    anchorText: expect.anchor.kind === 'any' ? '' : expect.anchor.text,
    indexable: expect.indexable,
    planned: post.planned,
    ignored: post.ignored,
    openTab: post.openTab,
    notes: post.notes,
    tags: post.tags.join(', '),
    cost: post.cost,
    expires: dayWritten(post.expires),
    dueOn: dayWritten(post.dueOn),
    supplier: post.supplier ?? '',
    guaranteedUntil: dayWritten(post.guaranteedUntil),
    indexed: post.indexed?.said ?? '',
  };
}

function dayWritten(at: Instant | null | undefined): string {
  return at == null ? '' : dayOf(at);
}

/**
 * Reads a form.
 *
 * @param domains the user's
 * @param before the guest post that is edited; null for new ones
 * @param isKnown whether a guest post with this page and target is there
 * @param lineOf reads its lines; the same in each call where they are many
 */
export function readPostDraft(
  draft: PostDraft,
  domains: readonly OwnDomain[],
  before: GuestPost | null,
  isKnown: (post: GuestPost) => boolean,
  now: Instant,
  lineOf = lineReader(domains),
): DraftRead {
  const problems = [...problemsOf(draft), ...limitProblems(draft)];
  const target = draft.target.trim() ? readTypedTarget(draft.target, domains) : null;
  if (draft.target.trim() && !target)
    problems.push({ field: 'target', words: text('problemTarget', draft.target.trim()) });
  // Copied lists have commas at the ends of their lines.
  const lines = draft.pages.split('\n').flatMap((line) => line.trim().replace(/[\s,;|]+$/, '') || []);
  if (lines.length === 0) problems.push({ field: 'pages', words: text('problemNoPage') });
  const details = draftDetails(draft, before, now);
  const posts = new Map<string, GuestPost>();
  const left: string[] = [];
  let lacksTarget = false;
  for (const line of lines) {
    const read = lineOf(line);
    if (typeof read === 'string') {
      // One row of a table says what is to be done about all of them.
      if (!isTableRow(line) || !left.some(isTableRow)) problems.push({ field: 'pages', words: read });
      left.push(line);
      continue;
    }
    const wanted = read.target ?? target;
    if (!wanted) {
      lacksTarget = true;
      left.push(line);
      continue;
    }
    const post = newPost(read.url, expectationOf(draft, wanted), before?.added ?? now, details);
    if (isLongAddress(post)) {
      problems.push({ field: 'pages', words: tooLong(POST_LIMITS.address) });
      left.push(line);
    } else if (isKnown(post)) {
      problems.push({ field: 'pages', words: text('problemTwice', shownAddress(post.url)) });
      left.push(line);
    } else posts.set(postKey(post), post);
  }
  if (lacksTarget && !draft.target.trim()) problems.push({ field: 'target', words: text('problemNoTarget') });
  return { posts: [...posts.values()], problems, left };
}

function problemsOf({ rel, marks, anchor, anchorText, ...draft }: PostDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (rel === 'marks' && marks.length === 0) problems.push({ field: 'marks', words: text('problemMarks') });
  if (anchor !== 'any' && !anchorText.trim())
    problems.push({ field: 'anchorText', words: text('problemAnchor') });
  for (const field of DATE_FIELDS)
    if (draft[field] && Number.isNaN(endOf(draft[field])))
      problems.push({ field, words: text('problemDate') });
  return problems;
}

function expectationOf(draft: PostDraft, target: ExpectedTarget): Expectation {
  return {
    target,
    rel: draft.rel === 'marks' ? draft.marks : draft.rel,
    anchor: draft.anchor === 'any' ? { kind: 'any' } : { kind: draft.anchor, text: draft.anchorText.trim() },
    indexable: draft.indexable,
  };
}
