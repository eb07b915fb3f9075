import type { FollowUp } from '../../posts/follow-up.ts';
import { mergedState } from '../../posts/merge-states.ts';
import type { Instant } from '../../time.ts';
import type { PostRecord } from '../schema.ts';
import type { PageChange, PageEntry, PostEntry } from './entry.ts';

/**
 * How two stores become one.
 *
 * - A guest post is the same as another that has its id, or its address and target (`postKey`). Its newer state counts:
 *   that of the record which was checked, edited, added or removed last, with its terms; of equals, that of this store.
 *   It keeps the id that it has here. A look that could not see the page counts less than one that could: see
 *   `mergedState`.
 * - Its history is the union of both: checks, edits and steps of following it up are the same where they are of the same moment. Where the two
 *   agreed on other terms, those that do not count any more are kept in its history as an edit.
 * - A page is the same as another of its address. The later reading counts, with its links; the page was first read when
 *   the earlier of the two says, and what changed in it is the union of both.
 * - Nothing that is here is deleted.
 */

/** What merging comes to: nothing here is like it, all of it is here already, or something of it is new. */
export type MergeKind = 'new' | 'known' | 'changed';

/** A guest post as it is after merging, and what is added to its history. */
export interface MergedPost extends PostEntry {
  readonly merge: MergeKind;
}

/**
 * Merges a guest post into this store.
 *
 * @param mine the same post here; null where there is none
 * @param isTaken true where another post of this store has the address and target of theirs: then mine stays as it is
 */
export function mergePost(mine: PostEntry | null, theirs: PostEntry, isTaken: boolean): MergedPost {
  if (!mine) return { ...theirs, merge: 'new' };
  const postId = mine.post.id;
  const [mineAt, theirsAt] = [touchedAt(mine), touchedAt(theirs)];
  const isNewer = theirsAt > mineAt && !isTaken;
  const [won, lost] = isNewer ? [theirs, mine] : [mine, theirs];
  const followUps = allSteps(mine.post, theirs.post);
  const merged = withMergedState(isNewer ? withPlansOf(mine.post, theirs.post) : mine.post, won, lost);
  const post: PostRecord = followUps.length > 0 ? { ...merged, followUps } : merged;
  const checks = missingFrom(mine.checks, theirs.checks).map((check) => ({ ...check, postId }));
  const edits = missingFrom(mine.edits, theirs.edits).map((edit) => ({ ...edit, postId }));
  if (isOther(won.post.post, lost.post.post) && !isKnownTerm(mine, theirs, lost))
    edits.push({ postId, at: Math.min(mineAt, theirsAt), before: lost.post.post });
  const isSame = !isNewer && merged === mine.post;
  const isKnown =
    isSame && checks.length + edits.length === 0 && followUps.length === (mine.post.followUps ?? []).length;
  return { kind: 'post', post, checks, edits, merge: isKnown ? 'known' : 'changed' };
}

/** The steps of following up that either has, those of the same moment once. */
function allSteps(mine: PostRecord, theirs: PostRecord): readonly FollowUp[] {
  const steps = [...(mine.followUps ?? []), ...missingFrom(mine.followUps ?? [], theirs.followUps ?? [])];
  return steps.sort((a, b) => a.at - b.at);
}

/** The record itself where its state is that of the one that won. */
function withMergedState(record: PostRecord, won: PostEntry, lost: PostEntry): PostRecord {
  if (record.removedAt !== undefined) return record;
  const { state, due } = mergedState(
    { ...won.post, checks: won.checks },
    { ...lost.post, checks: lost.checks },
  );
  if (state === won.post.state && due === won.post.due) return record;
  const { due: _, ...rest } = record;
  return { ...rest, state, ...(due === undefined ? {} : { due }) };
}

/** Their record under the id of mine; a run of this store goes on. */
function withPlansOf({ id, wanted, takenBy }: PostRecord, theirs: PostRecord): PostRecord {
  return {
    ...theirs,
    id,
    takenBy,
    ...(wanted === undefined || theirs.removedAt !== undefined ? {} : { wanted }),
  };
}

function touchedAt({ post, edits }: PostEntry): Instant {
  return Math.max(
    post.post.added,
    post.state.last?.at ?? 0,
    post.removedAt ?? 0,
    ...edits.map(({ at }) => at),
    ...(post.followUps ?? []).map(({ at }) => at),
  );
}

function missingFrom<T extends { readonly at: Instant }>(mine: readonly T[], theirs: readonly T[]): T[] {
  const moments = new Set(mine.map(({ at }) => at));
  return theirs.filter(({ at }) => !moments.has(at));
}

function isOther(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** The terms that lost are in the history of one of the two already. */
function isKnownTerm(mine: PostEntry, theirs: PostEntry, lost: PostEntry): boolean {
  return [...mine.edits, ...theirs.edits].some(({ before }) => !isOther(before, lost.post.post));
}

/** A page as it is after merging, and what is added to its changes. */
export interface MergedPage extends PageEntry {
  readonly merge: MergeKind;
  /** The links are theirs, and are written; else they stay as they are here. */
  readonly isNewer: boolean;
}

/** Merges a page into this store. Of the same page here the links need not be given; null where there is no such page. */
export function mergePage(mine: Omit<PageEntry, 'links'> | null, theirs: PageEntry): MergedPage {
  if (!mine) return { ...theirs, merge: 'new', isNewer: true };
  const isNewer = theirs.page.lastRead > mine.page.lastRead && theirs.links !== null;
  const page = {
    ...(isNewer ? theirs.page : mine.page),
    firstRead: Math.min(mine.page.firstRead, theirs.page.firstRead),
    // Both may have counted the same readings: their sum would be more than there were.
    readings: Math.max(mine.page.readings, theirs.page.readings),
  };
  const known = new Set(mine.changes.map(changeKey));
  const changes = theirs.changes.filter((change) => !known.has(changeKey(change)));
  const isKnown = !isNewer && changes.length === 0 && !isOther(page, mine.page);
  return {
    kind: 'page',
    page,
    links: isNewer ? theirs.links : null,
    changes,
    merge: isKnown ? 'known' : 'changed',
    isNewer,
  };
}

function changeKey({ at, kind, href, frame, from, to }: PageChange): string {
  return JSON.stringify([at, kind, href, frame, from, to]);
}
