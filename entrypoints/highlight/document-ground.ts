import type { PageGround } from '../../utils/highlight/color.ts';
import { luminance } from '../../utils/link/contrast.ts';
import { attributeOf, bodyOf, findAll, parentOf, rootElementOf } from '../../utils/read/dom.ts';

/** So many links, spread over the document, stand for all. */
const SAMPLE = 40;

/** Black and white have the same contrast to a ground of this luminance. */
const LIGHT_FROM = 0.179;

/** A colour that lets more through than this is no ground by itself. */
const OPAQUE_FROM = 0.5;

/**
 * Finds what a document stands on as a whole: light or dark. What most of its links lie on decides, since a style
 * sheet cannot know the ground of each; where that is as many of both, or there are no links, the body does.
 *
 * @param links of the document
 */
export function documentGround(doc: Document, links: ArrayLike<Element>): PageGround {
  const known = new Map<Element, PageGround>();
  const step = Math.max(1, Math.floor(links.length / SAMPLE));
  let dark = 0;
  let light = 0;
  for (let i = 0; i < links.length; i += step) {
    const link = links[i];
    // A menu that is not rendered says nothing of what is.
    if (!link?.checkVisibility()) continue;
    if (groundBehind(link, doc, known) === 'dark') dark++;
    else light++;
  }
  if (dark !== light) return dark > light ? 'dark' : 'light';
  const body = bodyOf(doc);
  return body ? groundBehind(body, doc, known) : canvasOf(doc);
}

/** The nearest opaque background behind an element, else the canvas. */
function groundBehind(element: Element, doc: Document, known: Map<Element, PageGround>): PageGround {
  const passed: Element[] = [];
  let found: PageGround | undefined;
  for (let at: Node | null = element; at instanceof Element && !found; at = parentOf(at)) {
    found = known.get(at) ?? ownGround(at);
    passed.push(at);
  }
  found ??= canvasOf(doc);
  for (const one of passed) known.set(one, found);
  return found;
}

/** What an element puts behind its content; undefined where that lets through what is behind it. */
function ownGround(element: Element): PageGround | undefined {
  const { backgroundColor, backgroundImage, color } = getComputedStyle(element);
  // A picture has no colour that could be read, but its words are made to be read on it.
  if (backgroundImage !== 'none' && backgroundImage !== '') return isLight(color) ? 'dark' : 'light';
  if (opacityOf(backgroundColor) < OPAQUE_FROM) return undefined;
  return isLight(backgroundColor) ? 'light' : 'dark';
}

/** What the browser itself puts behind the page (CSS Color Adjustment, "color-scheme"). */
function canvasOf(doc: Document): PageGround {
  const root = rootElementOf(doc);
  const scheme = root ? getComputedStyle(root).colorScheme : '';
  const [meta] = findAll(doc, 'meta[name="color-scheme" i]');
  const words = (scheme && scheme !== 'normal' ? scheme : (meta && attributeOf(meta, 'content')) || '')
    .toLowerCase()
    .split(/\s+/);
  if (!words.includes('dark')) return 'light';
  return !words.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The numbers of a computed colour, between 0 and 1 where they are parts; what it may be is in CSS Color 4, "serializing". */
function numbersOf(css: string): number[] {
  return (/\((?:[a-z][\w-]* )?(.*)\)/.exec(css)?.[1]?.split(/[ ,/]+/) ?? []).map((part) => {
    const number = Number.parseFloat(part);
    return part.endsWith('%') ? number / 100 : number;
  });
}

function opacityOf(css: string): number {
  return css === 'transparent' ? 0 : (numbersOf(css)[3] ?? 1);
}

function isLight(css: string): boolean {
  const [first = 1, second = 1, third = 1] = numbersOf(css);
  // Lightness is their first number: up to 100, or up to 1 in the newer two. A middle grey has a half of it.
  if (/^l(ab|ch)\(/.test(css)) return first > 49;
  if (/^okl(ab|ch)\(/.test(css)) return first > 0.56;
  const scale = css.startsWith('rgb') ? 255 : 1;
  return luminance([first / scale, second / scale, third / scale, 1]) > LIGHT_FROM;
}
