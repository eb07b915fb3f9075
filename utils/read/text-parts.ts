import { attributeOf } from './dom.ts';
import { type FlatPlace, flatChildren, type ShadowRoots } from './flat-tree.ts';

/** What a part of a text is to a reader. */
export type PartKind =
  /** It is read. */
  | 'read'
  /** It is for screen readers alone, or is not shown. */
  | 'aside'
  /** It is kept from screen readers: an icon, as a rule. */
  | 'icon';

/** A piece of the text of an element. */
export interface TextPart {
  readonly text: string;
  readonly kind: PartKind;
  /** It is what a picture says in place of itself: its `alt`, or the `title` of a drawing. */
  readonly isAlt: boolean;
}

/** Whose content is no text to a reader (HTML, "15.3.1 Hidden elements"; SVG, "never-rendered elements"; MathML, "annotation"). */
const NO_TEXT = setOf(
  'style script template noscript noembed noframes iframe audio video canvas datalist rp desc metadata annotation annotation-xml',
);
/** Before and after these a line ends (HTML, "15.3.3 Flow content", lists, tables); and SVG's texts, each with a place of its own. */
const BLOCKS = setOf(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer foreignObject form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p pre search section summary table tbody td text tfoot th thead tr ul xmp',
);

/** Class names that widely used frameworks give to text for screen readers. */
const FOR_SCREEN_READERS =
  /(^|[\s_-])(sr-only|visually-?hidden|hidden-visually|screen-reader-(text|only)|screen-only|show-for-sr|assistive-text|element-invisible|a11y-(hidden|text))(?![a-z])/i;
/** Styles that leave an element nothing to be seen of. */
const UNSEEN =
  /(^|[;\s])(display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect|clip-path\s*:\s*inset\(\s*(50|100)%)/i;
/** Fonts that draw a word as a sign: Material Icons and its like. */
const ICON_CLASS = /(^|[\s_-])(material-)?(icons?|symbols?|glyphs?)([\s_-]|$)/i;
const ONE_WORD = /^\s*\w+\s*$/;
/** `(opens in a new tab)`, in whatever language. */
const IN_BRACKETS = /^\s*[([（【].*[)\]）】]\s*$/s;

/** No honest link has more in it; a hostile one is cut, in nodes. */
const NODES_AT_MOST = 5000;

/** An element that is being read. */
interface Level {
  readonly children: FlatPlace;
  readonly kind: PartKind;
  readonly isBlock: boolean;
  /** It is shown in place of a picture, as the content of an `object` is: of it, only pictures speak. */
  readonly isInstead: boolean;
}

/**
 * Reads the text of an element by the flattened tree, in parts.
 *
 * @param shadowRoots of its document; null for a tree as it is written, with slots as they are
 * @param atMost after so many UTF-16 units no more is read
 */
export function textParts(root: Element, shadowRoots: ShadowRoots | null, atMost: number): TextPart[] {
  const parts: TextPart[] = [];
  let [length, nodes] = [0, 0];
  const add = (text: string, kind: PartKind, isAlt = false) => {
    if (text) parts.push({ text, kind, isAlt });
    length += text.length;
  };
  // A list instead of recursion: a hostile page may nest deeper than the call stack.
  const levels: Level[] = [
    { children: flatChildren(root, shadowRoots), kind: 'read', isBlock: false, isInstead: false },
  ];
  for (let level = levels.at(-1); level && length < atMost && nodes < NODES_AT_MOST; level = levels.at(-1)) {
    const node = level.children.next();
    nodes++;
    if (!node) {
      levels.pop();
      if (level.isBlock) add(' ', 'read');
    } else if (node instanceof Text) {
      if (!level.isInstead) add(node.data, level.kind);
    } else if (node instanceof HTMLImageElement) add(attributeOf(node, 'alt') ?? '', level.kind, true);
    else if (node instanceof SVGElement && node.localName === 'title')
      add(node.textContent ?? '', level.kind, true);
    else if (node instanceof Element && !NO_TEXT.has(node.localName)) {
      const isBlock = BLOCKS.has(node.localName) || isPlaced(node);
      if (isBlock) add(' ', 'read');
      const kind = level.kind === 'read' ? kindOf(node) : level.kind;
      const isInstead = level.isInstead || node instanceof HTMLObjectElement;
      levels.push({ children: flatChildren(node, shadowRoots), kind, isBlock, isInstead });
    }
  }
  return parts;
}

/** A line of an SVG text has a place of its own. */
function isPlaced(element: Element): boolean {
  return element.localName === 'tspan' && (element.hasAttribute('x') || element.hasAttribute('dy'));
}

/** What the text of an element is to a reader, by what its markup tells. */
function kindOf(element: Element): PartKind {
  if (!Element.prototype.hasAttributes.call(element)) return 'read';
  if (attributeOf(element, 'hidden') !== null || UNSEEN.test(attributeOf(element, 'style') ?? ''))
    return 'aside';
  const names = attributeOf(element, 'class') ?? '';
  if (FOR_SCREEN_READERS.test(names)) return 'aside';
  if (attributeOf(element, 'aria-hidden') === 'true') return 'icon';
  if (!names || element.firstElementChild) return 'read';
  const text = element.textContent ?? '';
  if (ICON_CLASS.test(names) && ONE_WORD.test(text)) return 'icon';
  return IN_BRACKETS.test(text) ? 'aside' : 'read';
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
