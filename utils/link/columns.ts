import type { LinkElement, LinkFact, LinkPosition, LinkRoot, TextFrom } from './facts.ts';
import { resolveHref } from './url.ts';

/**
 * Many links as columns: a third of the size and time of a list of objects, in messages and in
 * the store. Facts with few values take one letter per link.
 */
export interface LinkColumns {
  readonly rawHref: readonly string[];
  readonly rawRel: readonly (string | null)[];
  readonly text: readonly string[];
  readonly textFrom: string;
  readonly element: string;
  readonly root: string;
  readonly position: string;
  /**
   * Addresses that only the page could resolve, each with the index of its link in these columns:
   * queries in a document that is not UTF-8, hrefs too long to be sent whole.
   */
  readonly resolved: readonly (readonly [number, string])[];
  /** Other readings of a link's text, each with the index of its link; absent in older records. */
  readonly readings?: readonly (readonly [number, readonly string[]])[] | undefined;
}

/** The letter of each value, so that a column of such values is one string. */
export const LETTERS = {
  textFrom: { text: 't', alt: 'a', title: 'i', none: 'n' },
  element: { a: 'a', area: 'r', 'svg-a': 's' },
  root: { document: 'd', 'open-shadow': 'o', 'closed-shadow': 'c' },
  position: {
    content: 'c',
    navigation: 'n',
    header: 'h',
    footer: 'f',
    aside: 'a',
  },
} as const satisfies {
  textFrom: Record<TextFrom, string>;
  element: Record<LinkElement, string>;
  root: Record<LinkRoot, string>;
  position: Record<LinkPosition, string>;
};

/**
 * Turns columns back into one fact per link, and resolves the hrefs. Unknown letters give the
 * values of an ordinary link.
 *
 * @param columns as the page's reader wrote them
 * @param base the document's base URL
 * @param from index of the first link in its document
 */
export function* linkFacts(columns: LinkColumns, base: string, from = 0): Generator<LinkFact> {
  const resolved = new Map(columns.resolved);
  const readings = new Map(columns.readings);
  for (const [i, rawHref] of columns.rawHref.entries()) {
    const others = readings.get(i);
    yield {
      index: from + i,
      rawHref,
      href: resolved.get(i) ?? resolveHref(rawHref, base)?.href ?? null,
      rawRel: columns.rawRel[i] ?? null,
      text: columns.text[i] ?? '',
      ...(others && { readings: others }),
      textFrom: textFromAt(columns, i),
      element: elementAt(columns, i),
      root: rootAt(columns, i),
      position: positionAt(columns, i),
    };
  }
}

/** Joins the columns of consecutive pieces. */
export function joinColumns(parts: readonly LinkColumns[]): LinkColumns {
  const resolved: [number, string][] = [];
  const readings: [number, readonly string[]][] = [];
  let from = 0;
  for (const part of parts) {
    for (const [i, href] of part.resolved) resolved.push([from + i, href]);
    for (const [i, others] of part.readings ?? []) readings.push([from + i, others]);
    from += part.rawHref.length;
  }
  return {
    rawHref: parts.flatMap((part) => part.rawHref),
    rawRel: parts.flatMap((part) => part.rawRel),
    text: parts.flatMap((part) => part.text),
    textFrom: parts.map((part) => part.textFrom).join(''),
    element: parts.map((part) => part.element).join(''),
    root: parts.map((part) => part.root).join(''),
    position: parts.map((part) => part.position).join(''),
    resolved,
    ...(readings.length > 0 && { readings }),
  };
}

const TEXT_FROM = byLetter<TextFrom>(LETTERS.textFrom);
const ELEMENT = byLetter<LinkElement>(LETTERS.element);
const ROOT = byLetter<LinkRoot>(LETTERS.root);
const POSITION = byLetter<LinkPosition>(LETTERS.position);

function byLetter<T extends string>(letters: Readonly<Record<T, string>>): Map<string | undefined, T> {
  const values = new Map<string | undefined, T>();
  for (const value in letters) values.set(letters[value], value);
  return values;
}

/** Where the text of a link comes from, by its place in the columns. */
export const textFromAt = ({ textFrom }: LinkColumns, i: number): TextFrom =>
  TEXT_FROM.get(textFrom[i]) ?? 'none';
/** Its element. */
export const elementAt = ({ element }: LinkColumns, i: number): LinkElement => ELEMENT.get(element[i]) ?? 'a';
/** The tree that it is in. */
export const rootAt = ({ root }: LinkColumns, i: number): LinkRoot => ROOT.get(root[i]) ?? 'document';
/** The region of the page that it is in. */
export const positionAt = ({ position }: LinkColumns, i: number): LinkPosition =>
  POSITION.get(position[i]) ?? 'content';
