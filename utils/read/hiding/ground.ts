import { blend, type Rgba } from '../../link/contrast.ts';
import { findAll, rootElementOf } from '../dom.ts';
import { imageColours } from './colour.ts';
import type { PageLayout } from './layout.ts';
import type { Part } from './link-parts.ts';
import { isInTopLayer } from './stacking.ts';

/** The opaque colours that a text stands on: one, or the stops of a gradient. */
export type Ground = readonly Rgba[];

const WHITE: Rgba = [1, 1, 1, 1];

/** A ground of more colours is a picture. */
const COLOURS_AT_MOST = 16;

/** A text may stick out of its line by so much, in px. */
const STICKS_OUT_PX = 3;

/**
 * Finds the ground that its ancestors give a text, where they are painted: an ancestor beside which the text lies
 * is no ground of it.
 *
 * @returns null where the ground is unknown: a picture, an effect, or what changes as the page scrolls
 */
export function groundOf({ element, box }: Part, page: PageLayout): Ground | null {
  /** From the front; each is blended with what is behind it. */
  const layers: Ground[] = [];
  for (const ancestor of page.withAncestors(element)) {
    const { style, position } = page.layoutOf(ancestor);
    // Without a box nothing is painted.
    if (style.display === 'contents') continue;
    if (!isPlain(style) || ancestor instanceof SVGElement || page.awaitsPicture(ancestor)) return null;
    const covers = isCanvas(ancestor, page) || coversText(ancestor, box, page);
    if (covers !== false) {
      const own = paintedBackground(style, page);
      if (!own || (covers === null && own.length > 0)) return null;
      layers.push(...own);
      if (own.some((colours) => colours.every(([, , , alpha]) => alpha === 1)))
        return blended(layers, [WHITE]);
    }
    // What is behind a dialog, a bar or a label that sticks is another thing at each place.
    if (isInTopLayer(ancestor)) return onBackdrop(ancestor, layers, page);
    if (/^(fixed|sticky)$/.test(position)) return null;
  }
  const canvas = canvasColour(page);
  if (
    [rootElementOf(document), document.body].some((each) => each && changesGround(page.layoutOf(each).style))
  )
    return null;
  return canvas && blended(layers, [canvas]);
}

/** The backgrounds of an element, the front one first; null for a picture, and for a colour that cannot be read. */
export function paintedBackground(style: CSSStyleDeclaration, page: PageLayout): Ground[] | null {
  const { backgroundImage, backgroundColor, backgroundSize, backgroundRepeat, backgroundPosition } = style;
  const image = imageColours(backgroundImage, page.colourOf);
  const colour = page.colourOf(backgroundColor);
  if (!image || !colour) return null;
  const isWhole =
    /^(auto|cover|contain|100%)( (auto|100%))?$/.test(backgroundSize) &&
    (/^repeat( repeat)?$/.test(backgroundRepeat) || /^0(%|px) 0(%|px)$/.test(backgroundPosition));
  if (image.length > 0 && !isWhole) return null;
  return [...(image.length > 0 ? [image] : []), ...(colour[3] > 0 ? [[colour]] : [])];
}

function blended(layers: readonly Ground[], behind: Ground): Ground | null {
  const colours = layers.reduceRight(
    (under, layer) =>
      under.length > COLOURS_AT_MOST ? under : layer.flatMap((one) => under.map((two) => blend(one, two))),
    behind,
  );
  return colours.length > COLOURS_AT_MOST ? null : colours;
}

function onBackdrop(element: Element, layers: readonly Ground[], page: PageLayout): Ground | null {
  const own = paintedBackground(getComputedStyle(element, '::backdrop'), page);
  const isOpaque = own?.some((colours) => colours.every(([, , , alpha]) => alpha === 1));
  return own && isOpaque ? blended([...layers, ...own], [WHITE]) : null;
}

/** True where an element's background is made of colours, and nothing else is painted under its text. */
function isPlain(style: CSSStyleDeclaration): boolean {
  const { filter, backdropFilter, mixBlendMode, maskImage, boxShadow, borderImageSource, borderImageSlice } =
    style;
  return (
    [filter, backdropFilter || 'none', maskImage || 'none'].every((value) => value === 'none') &&
    mixBlendMode === 'normal' &&
    !/inset/.test(boxShadow) &&
    (borderImageSource === 'none' || !/fill/.test(borderImageSlice)) &&
    !/text|border-area/.test(style.backgroundClip)
  );
}

/** True where the colour of a page goes over into another as it scrolls. */
function changesGround({ transitionProperty, transitionDuration }: CSSStyleDeclaration): boolean {
  return /all|background/.test(transitionProperty) && /[1-9]/.test(transitionDuration);
}

/** Whether an element's background lies under a text; null where it does so in part. */
function coversText(element: Element, text: DOMRect, page: PageLayout): boolean | null {
  const { style, box } = page.layoutOf(element);
  // The background of an inline element follows its text from line to line.
  if (style.display === 'inline') return true;
  const [top, right, bottom, left] = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => {
    const isCut = /padding|content/.test(style.backgroundClip);
    const border = isCut ? Number.parseFloat(style[`border${side}Width`]) : 0;
    const padding = /content/.test(style.backgroundClip) ? Number.parseFloat(style[`padding${side}`]) : 0;
    return border + padding;
  }) as [number, number, number, number];
  const [x, y] = [
    overlap(text.left, text.right, box.left + left, box.right - right),
    overlap(text.top, text.bottom, box.top + top, box.bottom - bottom),
  ];
  if (x === false || y === false) return false;
  return x && y;
}

/** Whether a range lies in another: true, false, or null where it does so in part. */
function overlap(start: number, end: number, from: number, to: number): boolean | null {
  if (start >= from - STICKS_OUT_PX && end <= to + STICKS_OUT_PX && to > from) return true;
  return end <= from + STICKS_OUT_PX || start >= to - STICKS_OUT_PX ? false : null;
}

/** True for the element whose background fills the whole page: the root, or else the body (CSS Backgrounds 3, 2.11.2). */
function isCanvas(element: Element, page: PageLayout): boolean {
  const root = rootElementOf(document);
  if (element === root) return true;
  if (element.localName !== 'body' || page.layoutOf(element).parent !== root) return false;
  const { backgroundImage, backgroundColor } = page.layoutOf(root).style;
  return backgroundImage === 'none' && page.colourOf(backgroundColor)?.[3] === 0;
}

/**
 * The colour of a page without a background: white. Null in a dark page, and in a frame, which
 * shows the page around it.
 */
function canvasColour(page: PageLayout): Rgba | null {
  const scheme = page.layoutOf(rootElementOf(document)).style.colorScheme || 'normal';
  const supported = scheme === 'normal' ? metaScheme() : scheme;
  const isDark =
    /dark/.test(supported) &&
    (!/light/.test(supported) || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark || window !== window.top ? null : WHITE;
}

/** What the page's first `<meta name="color-scheme">` supports (HTML, 4.2.5.1), which the root's style does not tell. */
function metaScheme(): string {
  const [meta] = findAll<HTMLMetaElement>(document, 'meta[name="color-scheme" i][content]');
  return meta?.content.toLowerCase() ?? '';
}
