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

/** A state with its reason: `lost: 404`, `changed: nofollow added`, `unknown: 403`; the state alone where nothing explains it. */
export function stateReasonWords(state: ListState, reason: ReasonId | null): string {
  return reason === null
    ? listStateWords(state)
    : text('stateWhy', listStateWords(state), shortReasonWords(reason));
}
