import { attributeOf, baseOf, findAll, type Root, urlOf, windowOf } from './dom.ts';

/** Frames beyond these are not listed: no honest page has more. */
const FRAMES_AT_MOST = 1000;

/** What these show is no page: pictures, and what the browser has viewers for. */
const NO_PAGE = /^(image|audio|video)\/|^application\/pdf$/i;

/**
 * The addresses of the documents that a root frames: by `iframe` and `frame`, then by `object` and `embed`.
 *
 * A frame that may be looked into has the address of what is in it: `about:blank` where nothing has come yet (lazy
 * frames far below the window) or where a script writes it (`javascript:`). Any other has the address that its element
 * gives.
 */
export function framesOf(root: Root): string[] {
  const counted = framesShown(root);
  // Asking for them goes over all elements, of which a page may have half a million.
  if (counted === 0) return [];
  const frames = Array.from(findAll(root, 'iframe, frame')).slice(0, FRAMES_AT_MOST);
  const objects = Array.from(findAll(root, 'object, embed')).filter(mayBePage);
  const known = objects.filter((each) => documentIn(each) !== null);
  const silent = objects.filter((each) => documentIn(each) === null);
  // These do not tell whether a document is in them, but the window counts all that are. It does not count what is in
  // shadow roots.
  const others = silent.slice(0, Math.max(0, (counted ?? 0) - frames.length - known.length));
  return [...frames, ...known, ...others].map(addressOf);
}

/** How many documents the window has in it; null of a document that is not shown, and of a shadow root. */
function framesShown(root: Root): number | null {
  return root instanceof Document ? (windowOf(root)?.length ?? null) : null;
}

function mayBePage(element: Element): boolean {
  return !NO_PAGE.test(attributeOf(element, 'type') ?? '');
}

function addressOf(frame: Element): string {
  const inside = documentIn(frame);
  if (inside) return urlOf(inside);
  if (frame.localName === 'iframe' && frame.hasAttribute('srcdoc')) return 'about:srcdoc';
  const written = attributeOf(frame, frame.localName === 'object' ? 'data' : 'src');
  const url = URL.parse(written || 'about:blank', baseOf(frame));
  return !url || url.protocol === 'javascript:' ? 'about:blank' : url.href;
}

/** The document in a frame; null where it is of another origin, and in a document that is not shown. */
function documentIn(frame: Element): Document | null {
  if (frame instanceof HTMLEmbedElement) return frame.getSVGDocument();
  const isFrame =
    frame instanceof HTMLIFrameElement ||
    frame instanceof HTMLFrameElement ||
    frame instanceof HTMLObjectElement;
  return isFrame ? frame.contentDocument : null;
}
