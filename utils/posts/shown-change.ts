import { UNSEEN_CHANGE_KINDS, type UnseenChange, type UnseenChangeKind } from './changes.ts';
import { isNeverFound } from './never-found.ts';
import type { GuestPost } from './post.ts';
import type { PostState } from './state.ts';

/** Unseen changes as they are told: a link that no look has ever found is `missing`, and not lost. */
export type ShownChange = UnseenChangeKind | 'missing';

/** In this order they are told. */
export const SHOWN_CHANGES: readonly ShownChange[] = UNSEEN_CHANGE_KINDS.flatMap((kind) =>
  kind === 'lost' ? ([kind, 'missing'] as const) : kind,
);

interface Changed {
  readonly post: Pick<GuestPost, 'baseline' | 'ignored'>;
  readonly state: Pick<PostState, 'firstSeen'>;
  readonly unseenChange?: UnseenChange | null | undefined;
}

/** The unseen change of a guest post as it is told; null where there is none. Of one that is ignored the user hears nothing, until it is watched again. */
export function shownChange({ unseenChange, ...record }: Changed): ShownChange | null {
  if (!unseenChange || record.post.ignored) return null;
  return unseenChange.kind === 'lost' && isNeverFound(record) ? 'missing' : unseenChange.kind;
}
