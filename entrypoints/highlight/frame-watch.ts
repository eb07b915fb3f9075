import { findAll, type Root } from '../../utils/read/dom.ts';

/** Notices frames that a document had not, or that show another document now. */
export interface FrameWatch {
  /** @param roots the document and its shadow roots */
  changed(roots: readonly Root[]): boolean;
  /** Listens on, also where the page's `document.open()` has taken all listeners away. */
  listen(): void;
}

/**
 * @param onLoad is called when a frame of the document has loaded
 * @param stop ends it
 */
export function frameWatch(onLoad: () => void, stop: AbortSignal): FrameWatch {
  const seen = new WeakMap<Element, WeakRef<Document> | string>();
  let loaded = false;
  // `load` does not bubble, but it is caught on its way down; it never comes by the window (HTML, "get the parent").
  const caught = ({ target }: Event) => {
    if (!(target instanceof HTMLIFrameElement || target instanceof HTMLFrameElement)) return;
    loaded = true;
    onLoad();
  };
  return {
    changed(roots) {
      let changed = loaded;
      loaded = false;
      for (const root of roots) {
        for (const frame of findAll<HTMLIFrameElement>(root, 'iframe, frame')) {
          const before = seen.get(frame);
          const now = frame.contentDocument ?? frame.src;
          if ((before instanceof WeakRef ? before.deref() : before) === now) continue;
          seen.set(frame, typeof now === 'string' ? now : new WeakRef(now));
          changed = true;
        }
      }
      return changed;
    },
    listen() {
      document.addEventListener('load', caught, { capture: true, signal: stop });
    },
  };
}
