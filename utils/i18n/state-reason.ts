import type { ListState } from '../posts/list/list-state.ts';
import { type ReasonId, reasonParts } from '../posts/list/state-reason.ts';
import { postVerdictWords } from './posts.ts';
import { codeText, text } from './text.ts';

/** A state of the list, in a word or two. */
export function listStateWords(state: ListState): string {
  return state === 'unchecked' ? text('postUnchecked') : postVerdictWords(state);
}

/** A reason in as few words as a list has room for: `404`, `nofollow added`. */
export function shortReasonWords(id: ReasonId): string {
  const parts = reasonParts(id);
  if (!parts) return id;
  const { code, detail } = parts;
  return codeText('reasonShort_', code, detail || (code === 'status' ? 'HTTP' : 'rel'));
}

/** A state with its reason: `lost: 404`, `changed: nofollow added`, `unknown: 403`; the state alone where nothing explains it. */
export function stateReasonWords(state: ListState, reason: ReasonId | null): string {
  return reason === null
    ? listStateWords(state)
    : text('stateWhy', listStateWords(state), shortReasonWords(reason));
}
