import { type ReasonId, reasonParts } from '../posts/list/state-reason.ts';
import type { ShownState } from '../posts/shown-state.ts';
import { shownStateWords } from './posts.ts';
import { codeText, text } from './text.ts';

/** A reason in as few words as a list has room for: `404`, `nofollow added`. */
export function shortReasonWords(id: ReasonId): string {
  const parts = reasonParts(id);
  if (!parts) return id;
  const { code, detail } = parts;
  return codeText('reasonShort_', code, detail || (code === 'status' ? 'HTTP' : 'rel'));
}

/**
 * A state with its reason: `lost: 404`, `changed: nofollow added`, `not as agreed: nofollow`, `unknown: 403`; the state
 * alone where nothing explains it.
 */
export function stateReasonWords(state: ShownState, reason: ReasonId | null): string {
  const word = shownStateWords(state);
  if (reason === null) return word;
  return text('stateWhy', word, state === 'unmet' ? unmetReasonWords(reason) : shortReasonWords(reason));
}

/** The state of a planned guest post that should be published by now: `planned: overdue`. */
export function overdueWords(): string {
  return text('stateWhy', shownStateWords('planned'), text('newsWord_overdue'));
}

/** What is not as agreed, where nothing was added to the link or taken from it: `nofollow`, `no sponsored`. */
function unmetReasonWords(id: ReasonId): string {
  const { code, detail } = reasonParts(id) ?? {};
  if (code === 'rel-added') return detail || 'rel';
  if (code === 'rel-missing') return text('reasonUnmet_rel_missing', detail || 'rel');
  return code === 'anchor-changed' ? text('reasonUnmet_anchor') : shortReasonWords(id);
}
