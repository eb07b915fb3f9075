import type { HighlightView } from '../../highlight/view.ts';
import { ownGlobal } from '../own-global.ts';
import type { HostElement } from './host-element.ts';
import type { ShownLinks } from './shown-links.ts';

declare global {
  /** Set by `legend.js`, which comes into a page only while it is highlighted; called by `highlight.js`. */
  var makeLegendHere: MakeLegend | undefined;
}

/** What the legend shows. */
export interface LegendShown extends ShownLinks {
  /** How many links are highlighted in frames. */
  readonly inFrames: number;
}

/** A small panel over the page: what each colour and line means, how many such links there are, and a way to each. */
export interface Legend {
  show(shown: LegendShown): void;
  remove(): void;
}

/**
 * Makes a legend in the host element.
 *
 * @param choose is called when the user chooses which links to see
 */
export type MakeLegend = (host: HostElement, choose: (view: HighlightView) => void) => Legend;

/** What `legend.js` brought; null where it has not come. */
export function legendHere(): MakeLegend | null {
  return ownGlobal('makeLegendHere') ?? null;
}
