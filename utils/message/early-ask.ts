import type { Browser } from 'wxt/browser';
import type { BackgroundToUi } from './background-to-ui.ts';

declare global {
  /** Set by `ask-early.js`, which the popup loads before all else. */
  var earlyAsk: EarlyAsk | undefined;
}

/** What was asked about the popup's tab before the popup's own scripts were loaded. */
export interface EarlyAsk {
  /** The tab that the button was clicked for; null where there is none. */
  readonly tab: Promise<number | null>;
  /** Null before it is asked, which it is once the tab is known; once it is taken over; and where the background has died. */
  open: OpenAsk | null;
}

interface OpenAsk {
  readonly port: Browser.runtime.Port;
  /** What was answered so far. */
  readonly heard: BackgroundToUi[];
  /** Ends the listening: somebody else listens now. */
  readonly release: () => void;
}

/** Takes over what was asked early, which can be done once; null where it must be asked anew. */
export function takeEarlyAsk(): OpenAsk | null {
  const early = globalThis.earlyAsk;
  const open = early?.open ?? null;
  if (early) early.open = null;
  open?.release();
  return open;
}
