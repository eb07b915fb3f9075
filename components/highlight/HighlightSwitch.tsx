import { shownAddress } from '../../utils/i18n/address.ts';
import { text } from '../../utils/i18n/text.ts';
import type { HighlightState } from '../../utils/message/background-to-ui.ts';
import '../base/key.css';
import './highlight-switch.css';

interface Props {
  /** Null until it is known. */
  readonly state: HighlightState | null;
  /** As the browser writes it: `Alt+Shift+L`; empty where there is none. */
  readonly shortcut: string;
  readonly onSwitch: (on: boolean) => void;
  readonly onAlways: (always: boolean) => void;
}

/** Highlights the links of the page, for this tab or always on its site. */
export function HighlightSwitch({ state, shortcut, onSwitch, onAlways }: Props) {
  const on = state?.on ?? false;
  return (
    <section class="highlight-switch">
      <div class="row">
        <button
          type="button"
          id="highlight-switch"
          role="switch"
          aria-checked={on}
          aria-keyshortcuts={shortcut}
          disabled={!state || state.excluded}
          onClick={() => onSwitch(!on)}
        />
        <label for="highlight-switch" class="name">
          {text('highlightLinks')}
        </label>
        {shortcut && <kbd class="key">{shortcut}</kbd>}
      </div>
      {state?.excluded && <p class="why">{text('highlightHidden')}</p>}
      {state?.failed && <p class="why">{text(`unreadable_${state.failed}`)}</p>}
      {state?.host && (on || state.always) && (
        <label class="always">
          <input
            type="checkbox"
            checked={state.always}
            onChange={(event) => onAlways(event.currentTarget.checked)}
          />
          {text('highlightAlways', shownAddress(state.host))}
        </label>
      )}
    </section>
  );
}
