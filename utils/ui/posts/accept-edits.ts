import { postOffers } from '../../posts/offers.ts';
import type { PostRecord } from '../../store/schema.ts';
import type { Instant } from '../../time.ts';
import type { PostEdit } from '../edit-with-undo.ts';

/** The edits by which the user accepts what the last check of each guest post found; none for those that stand as agreed. */
export function acceptEdits(records: readonly PostRecord[], now: Instant): readonly PostEdit[] {
  return records.flatMap((record) => {
    const { post, state } = record;
    // What the user has put to rest is nothing to be settled.
    if (!state.last || post.ignored) return [];
    const offer = postOffers(post, state.last, now).find(({ kind }) => kind === 'accept');
    return offer ? { record, post: offer.post } : [];
  });
}
