import type { UiAnswers } from './background-to-ui.ts';
import type { Handlers, Receiver } from './listen.ts';
import { toFailed } from './outcome.ts';
import { isUiToBackground, readUiToBackground, type UiToBackground } from './ui-to-background.ts';

/** A message of the contract that its schema refuses. */
const REFUSED = { type: 'refused' } as const;
type Refused = typeof REFUSED;

/**
 * The background as it serves pages of our own. Whoever sends what the schema refuses, as a text that is too long, hears
 * that, and not that nobody listened.
 */
export function uiReceiver(
  handlers: Handlers<UiToBackground, UiAnswers>,
): Receiver<UiToBackground | Refused, UiAnswers & { readonly refused: never }> {
  return {
    from: 'own',
    read: (raw) => readUiToBackground(raw) ?? (isUiToBackground(raw) ? REFUSED : null),
    handlers: { ...handlers, refused: refuse },
    failed: (type, error) => (type === REFUSED.type ? { ok: false, why: 'refused' } : toFailed(type, error)),
  };
}

function refuse(): never {
  throw new TypeError('It breaks the contract');
}
