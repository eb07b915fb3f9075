import type { HighlightView } from '../../../utils/highlight/view.ts';
import { type Legend, legendHere } from '../../../utils/in-page/overlay/legend-here.ts';
import type { ShownLinks } from '../../../utils/in-page/overlay/shown-links.ts';
import { findAll, type Root } from '../../../utils/read/dom.ts';
import { askLegend, sendToBackground } from '../messages.ts';
import { hostElement } from './host-element.ts';
import { label } from './label.ts';

/** What is drawn over the page: the legend, and the label of the link under the pointer. */
export interface Overlay {
  /** @param hasLegend whether the legend is shown, too */
  show(shown: ShownLinks, hasLegend: boolean): void;
  /** Adds to the legend how many links are highlighted in a framed document. */
  framed(frameId: number, links: number): void;
  remove(): void;
}

/** A legend that did not come so often will not come. */
const MAX_ASKED = 3;

/**
 * Makes an overlay that shows nothing yet.
 *
 * @param choose is called when the user chooses in the legend which links to see
 * @param stop ends all listening
 */
export function overlay(choose: (view: HighlightView) => void, stop: AbortSignal): Overlay {
  const host = hostElement();
  const hoverLabel = label(host, stop);
  const framed = new Map<number, number>();
  let shownLegend: Legend | null = null;
  let last: ShownLinks | null = null;
  let frames = 0;
  let asked = 0;

  /** A frame that is removed sends no message: the remaining ones are asked to count anew. */
  const countFrames = (roots: readonly Root[]) => {
    const before = frames;
    frames = roots.reduce((sum, root) => sum + findAll(root, 'iframe, frame').length, 0);
    if (frames >= before || framed.size === 0) return;
    framed.clear();
    sendToBackground({ type: 'frames' });
  };
  const draw = () => {
    const makeLegend = legendHere();
    if (!last || !makeLegend || stop.aborted) return;
    host.attach();
    shownLegend ??= makeLegend(host, choose);
    const inFrames = [...framed.values()].reduce((sum, links) => sum + links, 0);
    shownLegend.show({ ...last, inFrames });
  };
  const bringLegend = () => {
    if (legendHere() || asked++ >= MAX_ASKED) return;
    // It is drawn at the next scan at the latest.
    askLegend().then(
      (there) => there && draw(),
      () => undefined,
    );
  };
  return {
    show(shown, hasLegend) {
      last = hasLegend ? shown : null;
      countFrames(shown.roots);
      hoverLabel.explain(shown);
      if (hasLegend) {
        bringLegend();
        draw();
      } else {
        shownLegend?.remove();
        shownLegend = null;
      }
    },
    framed(frameId, links) {
      framed.set(frameId, links);
      draw();
    },
    remove: host.remove,
  };
}
