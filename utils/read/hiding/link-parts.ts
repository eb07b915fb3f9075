import { boxOf, type PageLayout } from './layout.ts';

/** Something to be seen in a link: a text, or a picture in the widest sense. */
export interface Part {
  /** The picture, or what the text is in. */
  readonly element: Element;
  readonly box: DOMRect;
  readonly isText: boolean;
  /** A picture that did not come, or not yet: its size and its opacity say nothing. */
  readonly isMissing: boolean;
}

/** A link with more than this is seen by its first parts, if at all. */
const PARTS_AT_MOST = 50;

const PICTURES = new Set(
  'img svg video canvas iframe object embed audio input button select textarea math'.split(' '),
);
/** A character that leaves a mark: no blank, none of those without width. */
const VISIBLE_CHARACTER = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** The texts and pictures of a link, in the order of the flattened document. */
export function partsOf(link: Element, page: PageLayout): Part[] {
  // All that an SVG link holds is drawing.
  if (link instanceof SVGElement) return [picture(link)];
  const parts: Part[] = [];
  addParts(link, page, parts);
  return parts;
}

/** A part that is all of an element. */
export function picture(element: Element): Part {
  const { x, y, width, height } = boxOf(element);
  const isMissing = element instanceof HTMLImageElement && isPlaceholder(element);
  const extra = isMissing ? 2 : 0;
  return { element, isText: false, isMissing, box: new DOMRect(x, y, width + extra, height + extra) };
}

/** What loads when it comes near has a pixel or nothing in its place until then. */
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
