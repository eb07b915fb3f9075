import type { Selectors } from '../../../utils/highlight/selectors.ts';
import type { HighlightStyle } from '../../../utils/highlight/style.ts';
import { findAll, type Root } from '../../../utils/read/dom.ts';
import { sendToBackground } from '../messages.ts';
import type { Group } from './count.ts';
import { hostElement } from './host-element.ts';
import { label } from './label.ts';
import { type Legend, legend } from './legend.ts';

/** What is shown over the page. */
export interface ShownLinks {
  readonly style: HighlightStyle;
  readonly selectors: Selectors;
  readonly roots: readonly Root[];
  /** What of the page makes all links nofollow; null where nothing does. */
  readonly nofollowBy: string | null;
  /** What the legend lists; null where there is to be none. */
  readonly groups: readonly Group[] | null;
}

/** What lies over the page: the legend, and the label of the link under the pointer. */
export interface Overlay {
  show(shown: ShownLinks): void;
  /** A framed document has so many highlighted links. */
  framed(frameId: number, links: number): void;
  remove(): void;
}

/** @param stop ends all listening */
export function overlay(stop: AbortSignal): Overlay {
  const own = hostElement();
  const why = label(own, stop);
  const framed = new Map<number, number>();
  let open: Legend | null = null;
  let last: ShownLinks | null = null;
  let frames = 0;

  /** A frame that is taken out says no farewell: those that are left count anew. */
  const countFrames = (roots: readonly Root[]) => {
    const before = frames;
    frames = roots.reduce((sum, root) => sum + findAll(root, 'iframe, frame').length, 0);
    if (frames >= before || framed.size === 0) return;
    framed.clear();
    sendToBackground({ type: 'frames' });
  };
  const draw = () => {
    if (!last?.groups) {
      open?.remove();
      open = null;
      return;
    }
    own.attach();
    open ??= legend(own);
    const inFrames = [...framed.values()].reduce((sum, links) => sum + links, 0);
    open.show({ ...last, groups: last.groups, inFrames });
  };
  return {
    show(shown) {
      last = shown;
      countFrames(shown.roots);
      why.explain(shown);
      draw();
    },
    framed(frameId, links) {
      framed.set(frameId, links);
      draw();
    },
    remove: own.remove,
  };
}
