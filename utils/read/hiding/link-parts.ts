import { boxOf, type PageLayout } from './layout.ts';

/** A visible part of a link: a text, or an image or other embedded content. */
export interface Part {
  /** The image itself, or the element that holds the text. */
  readonly element: Element;
  /** In px of the window. */
  readonly box: DOMRect;
  readonly isText: boolean;
  /** An image that has not loaded: its size and its opacity say nothing. */
  readonly isMissing: boolean;
}

/** Only the first parts of a link are examined. */
const PARTS_AT_MOST = 50;

/** Elements that are drawn as one image, whatever they contain. */
const PICTURES = new Set(
  'img svg video canvas iframe object embed audio input button select textarea math'.split(' '),
);
/** A character that leaves a mark: no white space, none that is not drawn (Unicode), and not the empty Braille pattern. */
const VISIBLE_CHARACTER = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The texts and images of a link, in the order of the flattened document. */
export function partsOf(link: Element, page: PageLayout): Part[] {
  // An SVG link holds drawings alone: it is one image.
  if (link instanceof SVGElement) return [picture(link)];
  const parts: Part[] = [];
  addParts(link, page, parts);
  return parts;
}

/** A whole element as one part. */
export function picture(element: Element): Part {
  const { x, y, width, height } = boxOf(element);
  const isMissing = element instanceof HTMLImageElement && isPlaceholder(element);
  // Large enough not to count as empty: the image will have a size.
  const extra = isMissing ? 2 : 0;
  return { element, isText: false, isMissing, box: new DOMRect(x, y, width + extra, height + extra) };
}

/** Until a lazily loaded image comes, it has no pixel, or a placeholder of one. */
function isPlaceholder(image: HTMLImageElement): boolean {
  const { naturalWidth } = image;
  return (
    naturalWidth === 0 ||
    (naturalWidth === 1 && image.getAttributeNames().some((name) => /^data-.*src/.test(name)))
  );
}

function addParts(node: Element | ShadowRoot, page: PageLayout, parts: Part[]): void {
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  for (const child of assigned.length > 0 ? assigned : node.childNodes) {
    if (parts.length >= PARTS_AT_MOST) return;
    if (child instanceof Text && VISIBLE_CHARACTER.test(child.data)) {
      const element = child.assignedSlot ?? (node instanceof Element ? node : node.host);
      const range = new Range();
      range.selectNodeContents(child);
      parts.push({ element, box: range.getBoundingClientRect(), isText: true, isMissing: false });
    }
    if (!(child instanceof Element)) continue;
    if (PICTURES.has(child.localName)) parts.push(picture(child));
    else addParts(page.shadowRootOf(child) ?? child, page, parts);
  }
}
