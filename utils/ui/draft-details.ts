import type { PostDetails } from '../posts/create.ts';
import { endOf } from '../posts/day.ts';
import type { GuestPost, IndexedSaid } from '../posts/post.ts';
import type { Instant } from '../time.ts';
import type { PostDraft } from './post-form.ts';

type NewerField = 'dueOn' | 'supplier' | 'guaranteedUntil' | 'indexed';

/**
 * Reads what a form says of a guest post besides its page and its link.
 *
 * @param before the guest post that is edited; null for new ones
 */
export function draftDetails(draft: PostDraft, before: GuestPost | null, now: Instant): PostDetails {
  // Posts that are older than these fields stay as they are.
  const isSaid = (name: NewerField) => draft[name] !== '' || before?.[name] !== undefined;
  return {
    baseline: before?.baseline ?? null,
    planned: draft.planned,
    ignored: draft.ignored,
    openTab: draft.openTab,
    notes: draft.notes.trim(),
    tags: [...new Set(draft.tags.split(',').flatMap((tag) => tag.trim() || []))],
    cost: draft.cost.trim(),
    expires: dayRead(draft.expires),
    ...(isSaid('dueOn') && { dueOn: dayRead(draft.dueOn) }),
    ...(isSaid('supplier') && { supplier: draft.supplier.trim() }),
    ...(isSaid('guaranteedUntil') && { guaranteedUntil: dayRead(draft.guaranteedUntil) }),
    ...(isSaid('indexed') && { indexed: indexedOf(draft.indexed, before?.indexed ?? null, now) }),
  };
}

function dayRead(date: string): Instant | null {
  return date ? endOf(date) : null;
}

/** What was said before keeps the day on which it was said. */
function indexedOf(said: PostDraft['indexed'], before: IndexedSaid | null, now: Instant): IndexedSaid | null {
  if (said === '') return null;
  return before?.said === said ? before : { said, at: now };
}
