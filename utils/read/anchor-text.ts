import type { TextFrom } from '../link/facts.ts';
import { TEXT_AT_MOST } from '../link/limits.ts';
import { attributeOf } from './dom.ts';
import type { ShadowRoots } from './flat-tree.ts';
import { type TextPart, textParts } from './text-parts.ts';

/** Longer texts have no {@link AnchorText.readings}: nobody agrees on them. In UTF-16 units. */
const READINGS_AT_MOST = 500;

/** White space that {@link collapse} would change. Few texts have any, and a test costs less than a copy. */
const NEEDS_COLLAPSING = /^\s|\s$|[^\S ]|\s\s/;

/** What a link says. */
export interface AnchorText {
  /** '' where it says nothing. */
  readonly text: string;
  readonly from: TextFrom;
  /**
   * Other ways in which people read that text, the barest first: without what only screen readers get,
   * without icons, with what pictures say. Absent where there is but one.
   */
  readonly readings?: readonly string[];
}

/**
 * The anchor text of a link: the text of its flattened tree with white space collapsed, and a blank
 * where a line ends; if that is empty, the `alt` of its images; if that is empty too, its `title`
 * (Google, "Make your links crawlable").
 *
 * @param shadowRoots of its document; null for a tree as it is written, with slots as they are
 */
export function anchorText(link: Element, shadowRoots: ShadowRoots | null): AnchorText {
  // Most links hold a text and nothing else.
  const isPlain = !link.firstElementChild && link.localName !== 'area';
  const parts = isPlain ? [] : textParts(link, shadowRoots, TEXT_AT_MOST * 2);
  const text = isPlain ? collapse(link.textContent ?? '') : joined(parts.filter(({ isAlt }) => !isAlt));
  if (text) {
    const readings = isPlain || text.length > READINGS_AT_MOST ? [] : otherReadings(parts, text);
    return readings.length > 0 ? { text, from: 'text', readings } : { text, from: 'text' };
  }
  const alt = link.localName === 'area' ? attributeOf(link, 'alt') : parts.map((part) => part.text).join(' ');
  for (const [written, from] of [
    [alt, 'alt'],
    [attributeOf(link, 'title'), 'title'],
  ] as const) {
    const instead = collapse(written ?? '');
    if (instead) return { text: instead, from };
  }
  return { text: '', from: 'none' };
}

/** Where a text is in one piece, or its pieces are apart anyway, it has one reading. */
function otherReadings(parts: readonly TextPart[], text: string): string[] {
  const without = (...kinds: readonly TextPart['kind'][]) =>
    joined(parts.filter(({ kind, isAlt }) => !isAlt && !kinds.includes(kind)));
  const isMarked = parts.some(({ kind, isAlt }) => isAlt || kind !== 'read');
  const readings = isMarked
    ? [without('aside', 'icon'), without('aside'), without('icon'), joined(parts)]
    : [];
  const pieces = parts.filter((part) => !part.isAlt).map((part) => part.text);
  // A style sheet may put them on two lines: their blanks do not matter.
  const mayBeApart = pieces.some(
    (piece, i) => i > 0 && !/^\s/.test(piece) && !/\s$/.test(pieces[i - 1] ?? ''),
  );
  if (isMarked || mayBeApart) readings.push(text);
  return [...new Set(readings)].filter((reading) => reading !== '');
}

function joined(parts: readonly TextPart[]): string {
  return collapse(parts.map(({ text }) => text).join(''));
}

/**
 * Replaces each run of white space by one space, trims, and cuts at {@link TEXT_AT_MOST}. White
 * space is what Unicode defines: a reader cannot tell a no-break space from a space.
 */
export function collapse(text: string): string {
  const bounded = text.length > TEXT_AT_MOST * 2 ? text.slice(0, TEXT_AT_MOST * 2) : text;
  const collapsed = NEEDS_COLLAPSING.test(bounded) ? bounded.replace(/\s+/g, ' ').trim() : bounded;
  return collapsed.length > TEXT_AT_MOST ? collapsed.slice(0, TEXT_AT_MOST) : collapsed;
}
