import { findAll, type Root } from '../../utils/read/dom.ts';

/** Detects frames that are new in a document, or that show another document than before. */
export interface FrameWatch {
  /**
   * True if there are such frames since the last call.
   *
   * @param roots the document and its shadow roots
   */
  changed(roots: readonly Root[]): boolean;
  /** Adds the listener again: the page's `document.open()` removes all listeners. */
  listen(): void;
}

/**
 * Makes a watch that listens only once `listen` is called.
 *
 * @param onLoad is called when a frame of the document has loaded
 * @param stop ends the watch
 */
export function frameWatch(onLoad: () => void, stop: AbortSignal): FrameWatch {
  const lastDocuments = new WeakMap<Element, WeakRef<Document> | string>();
  let loaded = false;
  // `load` does not bubble, so it is captured at the document: it never passes the window (HTML, "get the parent").
  const onFrameLoad = ({ target }: Event) => {
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
          const before = lastDocuments.get(frame);
          const now = frame.contentDocument ?? frame.src;
          if ((before instanceof WeakRef ? before.deref() : before) === now) continue;
          lastDocuments.set(frame, typeof now === 'string' ? now : new WeakRef(now));
          changed = true;
        }
      }
      return changed;
    },
    listen() {
      document.addEventListener('load', onFrameLoad, { capture: true, signal: stop });
    },
  };
}
