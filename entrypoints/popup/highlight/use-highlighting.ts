import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originPattern } from '../../../utils/domains/host.ts';
import { orElse } from '../../../utils/errors.ts';
import type { HighlightState } from '../../../utils/message/background-to-ui.ts';
import { request } from '../../../utils/message/request.ts';
import type { UiToBackground } from '../../../utils/message/ui-to-background.ts';
import { highlightKeys } from '../../../utils/ui/shortcut.ts';

type AboutHighlighting = Extract<UiToBackground, { readonly type: 'highlighting' | 'highlight' | 'always' }>;

/** Whether the tab's links are highlighted, and what can be done about it. */
export interface HighlightControl {
  readonly state: HighlightState | null;
  /** As the browser writes it; empty where there is none. */
  readonly shortcut: string;
  switchTo(on: boolean): void;
  switchAlways(always: boolean): void;
}

/** @param tabId the tab that the button was clicked for; null until it is known */
export function useHighlighting(tabId: number | null): HighlightControl {
  const [state, setState] = useState<HighlightState | null>(null);
  const [shortcut, setShortcut] = useState('');

  const say = useCallback(async (message: AboutHighlighting) => {
    const answer = await request(message);
    if (answer.ok) setState(answer.value);
  }, []);
  useEffect(() => {
    if (tabId !== null) void say({ type: 'highlighting', tabId });
  }, [tabId]);
  useEffect(() => void highlightKeys().then(setShortcut), []);

  return {
    state,
    shortcut,
    switchTo(on) {
      if (tabId !== null) void say({ type: 'highlight', tabId, on });
    },
    switchAlways(always) {
      if (tabId === null || !state?.host) return;
      const permissions = { origins: [originPattern(state.host)] };
      const wish = (on: boolean) => say({ type: 'always', tabId, on });
      // The wish is noted first: a popup may close when the browser asks. It holds once access is given.
      void wish(always);
      if (!always) return void browser.permissions.remove(permissions).catch(orElse('end access', false));
      // In the click, before anything is awaited: the browser asks the user only then.
      browser.permissions.request(permissions).then(
        (given) => wish(given),
        () => wish(false),
      );
    },
  };
}
