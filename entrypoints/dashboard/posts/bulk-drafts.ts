import type { TypedTargets } from '../../../components/posts/ReplaceTargetsForm.tsx';
import type { TypedTags } from '../../../components/posts/TagManyForm.tsx';
import type { BulkDraft } from '../../../utils/ui/posts/bulk-draft.ts';

/** What was typed into the dialogs that edit many, and is not stored: closed by Escape, each is as it was when it opens again. */
export interface BulkDrafts {
  readonly tags: Map<'typed', TypedTags>;
  readonly terms: Map<'typed', BulkDraft>;
  readonly targets: Map<'typed', TypedTargets>;
}

/** Makes the drafts of a selection: nothing is typed yet. */
export function bulkDrafts(): BulkDrafts {
  return { tags: new Map(), terms: new Map(), targets: new Map() };
}
