import type { LampState } from '../../utils/i18n/headline.ts';
import './lamp.css';

interface Props {
  /** Lit, half or out; shape and colour say it, and the words beside it. */
  readonly state?: LampState;
}

/** The light behind the link: lit where links count, half where some do, out where none does. */
export function Lamp({ state = 'out' }: Props) {
  return <span class={`lamp ${state}`} aria-hidden="true" />;
}
