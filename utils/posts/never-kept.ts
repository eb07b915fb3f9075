import { type UnseenChange, type UnseenChangeKind, unseenKinds } from './changes.ts';
import type { GuestPost } from './post.ts';
import type { PostState } from './state.ts';

/**
 * Whether checks have found the link of a guest post, and none of them as agreed: then nothing has changed, it never was
 * so. False where that is not known: the user, or a tool, may have seen it before the first check.
 */
export function isNeverKept({
  post: { baseline },
  state: { lastLink, lastKept, firstSeen },
}: {
  readonly post: Pick<GuestPost, 'baseline'>;
  readonly state: Pick<PostState, 'lastLink' | 'lastKept' | 'firstSeen'>;
}): boolean {
  // The check that first found the link of a planned post makes it the baseline, whether it is as agreed or not.
  const isOwn = baseline === null || (baseline.at === firstSeen && !baseline.reported);
  return lastLink !== undefined && lastKept === undefined && isOwn;
}

/** What the user is told of a change: by its kind; `unmet` where the link was never as agreed. */
export type ShownChange = UnseenChangeKind | 'unmet';

/** What the user is told of all that is unseen of a guest post, newest first; empty where all is seen. */
export function shownChanges({
  unseenChange,
  ...record
}: Parameters<typeof isNeverKept>[0] & {
  readonly unseenChange?: UnseenChange | null | undefined;
}): readonly ShownChange[] {
  return unseenKinds(unseenChange).map((kind) =>
    kind === 'changed' && isNeverKept(record) ? 'unmet' : kind,
  );
}
