import type { TypedStep } from '../../../components/posts/FollowUpForm.tsx';
import type { TypedTargets } from '../../../components/posts/ReplaceTargetsForm.tsx';
import type { TypedTags } from '../../../components/posts/TagManyForm.tsx';
import type { BulkDraft } from '../../../utils/ui/posts/bulk-draft.ts';

/** What was typed into the dialogs that edit many, and is not stored: closed by Escape, each is as it was when it opens again. */
export interface BulkDrafts {
  readonly tags: Map<'typed', TypedTags>;
  readonly terms: Map<'typed', BulkDraft>;
  readonly targets: Map<'typed', TypedTargets>;
  readonly steps: Map<'typed', TypedStep>;
}

/** Makes the drafts of a window: nothing is typed yet. */
export function bulkDrafts(): BulkDrafts {
  return { tags: new Map(), terms: new Map(), targets: new Map(), steps: new Map() };
}

/** Whether anything stands in one of the dialogs that would be lost with the window. */
export function hasBulkTyped({ tags, terms, targets, steps }: BulkDrafts): boolean {
  return (
    [...tags.values()].some(({ added, removed }) => added !== '' || removed.length > 0) ||
    [...terms.values()].some(changesTerms) ||
    [...targets.values()].some(({ from, to }) => from !== null || to !== '') ||
    [...steps.values()].some(({ note, remind }) => note !== '' || remind !== '')
  );
}

function changesTerms({ anchorText, marks: _, supplier, guaranteedUntil, ...choices }: BulkDraft): boolean {
  const isTyped = anchorText !== '' || supplier !== null || guaranteedUntil !== null;
  return isTyped || Object.values(choices).some((choice) => choice !== 'same');
}
