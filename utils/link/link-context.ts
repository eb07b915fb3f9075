/** What a page has around a link, for whoever asks what was there. */
export interface LinkContext {
  /** `href` as written, cut as the facts of links are. */
  readonly rawHref: string;
  /** The link's text with white space collapsed. */
  readonly text: string;
  /** The link's HTML, at most {@link CONTEXT_HTML_AT_MOST} UTF-16 units of it. */
  readonly html: string;
  /** The sentence that the link is in, at most {@link SENTENCE_AT_MOST} UTF-16 units; '' where there is none. */
  readonly sentence: string;
}

/** In UTF-16 units: more is no evidence that anyone reads. */
export const CONTEXT_HTML_AT_MOST = 2000;
/** In UTF-16 units. */
export const SENTENCE_AT_MOST = 300;
/** So many links of a page have a context at most. */
export const CONTEXTS_AT_MOST = 50;

/** Where a sentence ends: after its last sign, in scripts without blanks too. */
const END = /[.!?…]["'”’»)\]]*\s+|[。！？]/gu;

/**
 * Finds the sentence around a link.
 *
 * @param before the text before it in its paragraph, white space collapsed
 * @param anchor its own text
 * @param after the text behind it
 * @returns at most {@link SENTENCE_AT_MOST} UTF-16 units, cut at words, with `…` where something was cut; the link's text is in it
 */
export function sentenceAround(before: string, anchor: string, after: string): string {
  const begins = Array.from(before.matchAll(END)).at(-1);
  const start = begins ? begins.index + begins[0].length : 0;
  const ends = Array.from(after.matchAll(END))[0];
  const rest = ends ? after.slice(0, ends.index + ends[0].length).trimEnd() : after;
  return cutAround(before.slice(start), anchor, rest).trim();
}

/** Half of what is left beside the anchor text is for either side; what one does not need is for the other. */
function cutAround(before: string, anchor: string, after: string): string {
  const room = Math.max(0, SENTENCE_AT_MOST - anchor.length);
  const half = Math.floor(room / 2);
  const atEnd = Math.min(after.length, Math.max(half, room - before.length));
  const atStart = Math.min(before.length, room - atEnd);
  return `${lastOf(before, atStart)}${anchor}${firstOf(after, atEnd)}`.slice(0, SENTENCE_AT_MOST);
}

function firstOf(words: string, most: number): string {
  if (words.length <= most) return words;
  return most < 1 ? '' : `${words.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

function lastOf(words: string, most: number): string {
  if (words.length <= most) return words;
  return most < 1 ? '' : `…${words.slice(words.length - most + 1).replace(/^\S*\s+/, '')}`;
}

/**
 * Finds the context of a link among those that were read: by its address and text, else by its address alone, since a
 * text is read in more than one way.
 */
export function contextOf(
  { rawHref, text }: Pick<LinkContext, 'rawHref' | 'text'>,
  contexts: readonly LinkContext[] | undefined,
): LinkContext | undefined {
  const same = contexts?.filter((each) => each.rawHref === rawHref);
  return same?.find((each) => each.text === text) ?? same?.[0];
}
