import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originPattern } from '../../../utils/domains/host.ts';
import { orElse } from '../../../utils/errors.ts';
import type { HighlightState } from '../../../utils/message/background-to-ui.ts';
import { request } from '../../../utils/message/request.ts';
import type { UiToBackground } from '../../../utils/message/ui-to-background.ts';
import { requestAccess } from '../../../utils/ui/access.ts';
import { neverChanged } from '../../../utils/ui/never-changed.ts';
import { highlightKeys } from '../../../utils/ui/shortcut.ts';
import { failureOf, lastValue, type ReadFailure, useQuery } from '../../../utils/ui/use-query.ts';

type AboutHighlighting = Extract<UiToBackground, { readonly type: 'highlighting' | 'highlight' | 'always' }>;

/** Whether the tab's links are highlighted, and what can be done about it. */
export interface HighlightControl {
  /** Null until it is known. */
  readonly state: HighlightState | null;
  /** Why it could not be found out; null where it was, or is being. */
  readonly why: ReadFailure | null;
  readonly reread: () => Promise<void>;
  /** As the browser writes it; empty where there is none. */
  readonly shortcut: string;
  switchTo(on: boolean): void;
  switchAlways(always: boolean): void;
}

/** @param tabId the tab that the button was clicked for; null until it is known */
export function useHighlighting(tabId: number | null): HighlightControl {
  // While the popup is open, it alone makes changes.
  const found = useQuery(
    useCallback(async () => (tabId === null ? null : ask({ type: 'highlighting', tabId })), [tabId]),
    neverChanged,
  );
  /** What the background answered to the last command. */
  const [answered, setAnswered] = useState<HighlightState | null>(null);
  const shortcut = useQuery(highlightKeys, neverChanged);
  const state = answered ?? lastValue(found);
  const command = (message: AboutHighlighting) =>
    ask(message).then(setAnswered, orElse('switch highlighting', undefined));

  return {
    state,
    why: failureOf(found),
    reread: found.reread,
    shortcut: lastValue(shortcut) ?? '',
    switchTo(on) {
      if (tabId !== null) void command({ type: 'highlight', tabId, on });
    },
    switchAlways(always) {
      if (tabId === null || !state?.host) return;
      const origins = [originPattern(state.host)];
      const setAlways = (on: boolean) => command({ type: 'always', tabId, on });
      // The background notes it first: the popup may close when the browser asks. It takes effect once access is given.
      void setAlways(always);
      if (!always) {
        void browser.permissions.remove({ origins }).catch(orElse('give access back', false));
        return;
      }
      void requestAccess(origins).then(setAlways);
    },
  };
}

/** @throws DOMException where the background does not answer, or could not do it */
async function ask(message: AboutHighlighting): Promise<HighlightState> {
  const answer = await request(message);
  if (!answer.ok) throw new DOMException(answer.why, 'AbortError');
  return answer.value;
}
