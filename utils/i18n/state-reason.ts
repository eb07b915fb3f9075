import type { ListState } from '../posts/list/list-state.ts';
import { type ReasonId, reasonParts } from '../posts/list/state-reason.ts';
import { listStateWords } from './posts.ts';
import { codeText, text } from './text.ts';

/** A reason in as few words as a list has room for: `404`, `nofollow added`. */
export function shortReasonWords(id: ReasonId): string {
  const parts = reasonParts(id);
  if (!parts) return id;
  const { code, detail } = parts;
  return codeText('reasonShort_', code, detail || (code === 'status' ? 'HTTP' : 'rel'));
}

/**
 * A state with its reason: `lost: 404`, `changed: nofollow added`, `unknown: 403`; the state alone where nothing explains it.
 *
 * @param onceKept it is known that the link was as agreed; else it is not said that it has changed: `not as agreed: nofollow`
 */
export function stateReasonWords(state: ListState, reason: ReasonId | null, onceKept = true): string {
  const isUnmet = state === 'changed' && !onceKept;
  const word = state === 'changed' && onceKept ? text('postChanged') : listStateWords(state);
  if (reason === null) return word;
  return text('stateWhy', word, isUnmet ? unmetReasonWords(reason) : shortReasonWords(reason));
}

/** What is not as agreed, where nothing was added to the link or taken from it: `nofollow`, `no sponsored`. */
function unmetReasonWords(id: ReasonId): string {
  const { code, detail } = reasonParts(id) ?? {};
  if (code === 'rel-added') return detail || 'rel';
  if (code === 'rel-missing') return text('reasonUnmet_rel_missing', detail || 'rel');
  return code === 'anchor-changed' ? text('reasonUnmet_anchor') : shortReasonWords(id);
}
