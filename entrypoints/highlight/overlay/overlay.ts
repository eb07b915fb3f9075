import { findAll, type Root } from '../../../utils/read/dom.ts';
import { sendToBackground } from '../messages.ts';
import { hostElement } from './host-element.ts';
import { label } from './label.ts';
import { type Legend, legend } from './legend.ts';
import type { ShownLinks } from './shown-links.ts';

/** What is drawn over the page: the legend, and the label of the link under the pointer. */
export interface Overlay {
  show(shown: ShownLinks): void;
  /** Adds to the legend how many links are highlighted in a framed document. */
  framed(frameId: number, links: number): void;
  remove(): void;
}

/**
 * Makes an overlay that shows nothing yet.
 *
 * @param stop ends all listening
 */
export function overlay(stop: AbortSignal): Overlay {
  const host = hostElement();
  const hoverLabel = label(host, stop);
  const framed = new Map<number, number>();
  let shownLegend: Legend | null = null;
  let last: ShownLinks | null = null;
  let frames = 0;

  /** A frame that is removed sends no message: the remaining ones are asked to count anew. */
  const countFrames = (roots: readonly Root[]) => {
    const before = frames;
    frames = roots.reduce((sum, root) => sum + findAll(root, 'iframe, frame').length, 0);
    if (frames >= before || framed.size === 0) return;
    framed.clear();
    sendToBackground({ type: 'frames' });
  };
  const draw = () => {
    if (!last?.groups) {
      shownLegend?.remove();
      shownLegend = null;
      return;
    }
    host.attach();
    shownLegend ??= legend(host);
    const inFrames = [...framed.values()].reduce((sum, links) => sum + links, 0);
    shownLegend.show({ ...last, groups: last.groups, inFrames });
  };
  return {
    show(shown) {
      last = shown;
      countFrames(shown.roots);
      hoverLabel.explain(shown);
      draw();
    },
    framed(frameId, links) {
      framed.set(frameId, links);
      draw();
    },
    remove: host.remove,
  };
}
