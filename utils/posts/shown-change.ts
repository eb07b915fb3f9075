import { UNSEEN_CHANGE_KINDS, type UnseenChange, type UnseenChangeKind, unseenKinds } from './changes.ts';
import { isNeverFound } from './never-found.ts';
import type { GuestPost } from './post.ts';
import { shownState } from './shown-state.ts';
import type { PostState } from './state.ts';

/**
 * Unseen changes as they are told: a link that no look has ever found is `missing`, and not lost; one that is not known
 * to have been as agreed is `unmet`, and not changed.
 */
export type ShownChange = UnseenChangeKind | 'missing' | 'unmet';

/** In this order they are told. */
export const SHOWN_CHANGES: readonly ShownChange[] = UNSEEN_CHANGE_KINDS.flatMap((kind) => {
  if (kind === 'lost') return [kind, 'missing'] as const;
  return kind === 'changed' ? ([kind, 'unmet'] as const) : kind;
});

interface Unseen {
  readonly post: Pick<GuestPost, 'baseline' | 'ignored'>;
  readonly state: Pick<PostState, 'firstSeen' | 'lastKept'>;
  readonly unseenChange?: UnseenChange | null | undefined;
}

/**
 * All that is unseen of a guest post as it is told, newest first; empty where all is seen. Of one that is ignored the user
 * hears nothing, until it is watched again.
 */
export function shownChanges(record: Unseen): readonly ShownChange[] {
  if (record.post.ignored) return [];
  return unseenKinds(record.unseenChange).map((kind) => {
    if (kind === 'lost' && isNeverFound(record)) return 'missing';
    return kind === 'changed' ? shownState(kind, record) : kind;
  });
}
