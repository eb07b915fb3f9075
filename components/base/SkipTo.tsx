import './button.css';
import './skip-to.css';

interface Props {
  /** The id of an element with something that can be focused. */
  readonly to: string;
  readonly words: string;
}

/** What the Tab key stops at; of a list that is one stop, the button that is it. */
const STOP = 'button:not([disabled], [tabindex="-1"])';

/** Goes past what stands between with the keys: not seen until it has the focus (WCAG 2.4.1, technique G123). */
export function SkipTo({ to, words }: Props) {
  return (
    <button
      type="button"
      class="button skip-to"
      onClick={() => document.getElementById(to)?.querySelector<HTMLElement>(STOP)?.focus()}
    >
      {words}
    </button>
  );
}
