import { UNSEEN_CHANGE_KINDS, type UnseenChangeKind } from './changes.ts';
import { type EverSeen, isNeverFound } from './never-found.ts';

/** Unseen changes as they are told: a link that no look has ever found is `missing`, and not lost. */
export type ShownChange = UnseenChangeKind | 'missing';

/** In this order they are told. */
export const SHOWN_CHANGES: readonly ShownChange[] = UNSEEN_CHANGE_KINDS.flatMap((kind) =>
  kind === 'lost' ? ([kind, 'missing'] as const) : kind,
);

/** The unseen change of a guest post as it is told. */
export function shownChange(kind: UnseenChangeKind, seen: EverSeen): ShownChange {
  return kind === 'lost' && isNeverFound(seen) ? 'missing' : kind;
}
