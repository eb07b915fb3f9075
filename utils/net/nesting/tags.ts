import type { StartTag } from './open-elements.ts';
import { FORMATTING } from './tag-names.ts';

/** What is found in a page, in order. */
export interface TagHandler {
  /** @returns whether what follows is text up to the element's own end tag */
  start(tag: StartTag, attributes: number): boolean;
  end(name: string): void;
  text(): void;
}

/** Longer names are no elements that parsers know. */
const NAME_AT_MOST = 32;

const [TAB, LF, FF, CR, BLANK] = [0x09, 0x0a, 0x0c, 0x0d, 0x20];
const [BANG, DOUBLE, DASH, SINGLE, SLASH, LESS, EQUALS, GREATER, QUESTION] = [
  0x21, 0x22, 0x2d, 0x27, 0x2f, 0x3c, 0x3d, 0x3e, 0x3f,
];

const isBlank = (byte: number): boolean =>
  byte === BLANK || byte === LF || byte === TAB || byte === CR || byte === FF;
const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

type State =
  | 'text'
  | 'opened'
  | 'endOpened'
  | 'markup'
  | 'bogus'
  | 'comment'
  | 'name'
  | 'before'
  | 'attribute'
  | 'value'
  | 'unquoted'
  | 'double'
  | 'single';

/**
 * Finds the tags of HTML in its bytes, as they come: in comments, scripts and quotes there are none
 * (HTML, "Tokenization"). All signs of tags are ASCII, whatever the charset; in UTF-16 there are zeros
 * between, which are skipped.
 *
 * @returns takes the next bytes
 */
export function tagFinder(handler: TagHandler): (bytes: Uint8Array) => void {
  // A page cannot know it, and so cannot have two tags that differ taken for equal ones.
  const factor = (Math.random() * 2 ** 32) | 1;
  let state: State = 'text';
  let isEnd = false;
  let name = '';
  let hash = 0;
  let attributes = 0;
  let slash = false;
  /** Name of the element whose text this is; '' where it is ordinary text. */
  let raw = '';
  /** How deep a script is in what would be a comment: 2 where a script within it hides end tags. */
  let escaped = 0;
  let dashes = 0;
  let bang = false;

  const begin = (end: boolean): void => {
    [state, isEnd, name, hash, attributes, slash] = ['name', end, '', 0, 0, false];
  };
  /** In raw text a tag is one only where it has the right name; all others are text. */
  const isTag = (): boolean => {
    if (raw === '') return true;
    if (raw === 'script' && name === 'script' && escaped > 0 && !(isEnd && escaped === 1)) {
      escaped = isEnd ? 1 : 2;
      return false;
    }
    return isEnd && name === raw && raw !== 'plaintext';
  };
  const ended = (): void => {
    state = 'text';
    if (raw !== '') [raw, escaped] = ['', 0];
    else if (isEnd) handler.end(name);
    else if (handler.start({ name, isSelfClosing: slash, hash }, attributes)) [raw, escaped] = [name, 0];
  };
  /** A byte within raw text: a script hides end tags between `<!--<script` and `-->`. */
  const inRaw = (byte: number): void => {
    if (byte === GREATER && dashes >= 2) escaped = 0;
    dashes = byte === DASH ? dashes + 1 : 0;
  };
  const nameOver = (byte: number): void => {
    if (!isTag()) {
      state = 'text';
      inRaw(byte);
    } else if (byte === GREATER) ended();
    else state = 'before';
  };

  const step = (byte: number): void => {
    hash = Math.imul(hash ^ byte, factor);
    switch (state) {
      case 'text':
        if (byte === LESS) [state, dashes] = ['opened', 0];
        else if (raw === 'script') inRaw(byte);
        return;
      case 'opened':
        if (byte === SLASH) state = 'endOpened';
        else if (isLetter(byte)) {
          begin(false);
          step(byte);
        } else if (byte === BANG) [state, dashes] = ['markup', 0];
        else if (byte === QUESTION && raw === '') state = 'bogus';
        else [state, dashes] = byte === LESS ? ['opened', 0] : ['text', 0];
        return;
      case 'endOpened':
        if (isLetter(byte)) {
          begin(true);
          step(byte);
        } else if (raw !== '') {
          state = 'text';
          if (byte === LESS) state = 'opened';
        } else state = byte === GREATER ? 'text' : 'bogus';
        return;
      case 'markup':
        if (byte === DASH && ++dashes === 2) {
          [state, bang] = [raw === '' ? 'comment' : 'text', false];
          if (raw === 'script' && escaped === 0) escaped = 1;
        } else if (byte !== DASH) {
          state = raw === '' ? (byte === GREATER ? 'text' : 'bogus') : byte === LESS ? 'opened' : 'text';
          dashes = 0;
        }
        return;
      case 'bogus':
        if (byte === GREATER) state = 'text';
        return;
      case 'comment':
        if (byte === GREATER && (dashes >= 2 || bang)) [state, dashes] = ['text', 0];
        bang = byte === BANG && dashes >= 2;
        dashes = byte === DASH ? dashes + 1 : 0;
        return;
      case 'name':
        if (isBlank(byte) || byte === SLASH || byte === GREATER) {
          slash = byte === SLASH;
          nameOver(byte);
        } else if (raw !== '' && !isLetter(byte)) {
          // No end tag of a raw element.
          state = 'text';
          step(byte);
        } else if (name.length < NAME_AT_MOST)
          name += String.fromCharCode(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);
        return;
      case 'before':
        if (byte === GREATER) ended();
        else if (byte === SLASH) slash = true;
        else if (!isBlank(byte)) {
          slash = false;
          attributes++;
          state = 'attribute';
        }
        return;
      case 'attribute':
        if (byte === EQUALS) state = 'value';
        else if (byte === GREATER) ended();
        else if (isBlank(byte) || byte === SLASH) {
          slash = byte === SLASH;
          state = 'before';
        }
        return;
      case 'value':
        if (byte === DOUBLE) state = 'double';
        else if (byte === SINGLE) state = 'single';
        else if (byte === GREATER) ended();
        else if (!isBlank(byte)) state = 'unquoted';
        return;
      case 'unquoted':
        if (byte === GREATER) ended();
        else if (isBlank(byte)) state = 'before';
        return;
      case 'double':
        if (byte === DOUBLE) state = 'before';
        return;
      case 'single':
        if (byte === SINGLE) state = 'before';
        return;
    }
  };
  /** Where the next byte is that matters here: all before it change nothing. */
  const skip = (bytes: Uint8Array, from: number): number => {
    const sign =
      state === 'text' && escaped === 0
        ? LESS
        : state === 'bogus'
          ? GREATER
          : state === 'double' && !FORMATTING.has(name)
            ? DOUBLE
            : null;
    if (sign === null) return from;
    const next = bytes.indexOf(sign, from);
    return next < 0 ? bytes.length : next;
  };
  return (bytes) => {
    for (let at = 0; at < bytes.length; at++) {
      const next = skip(bytes, at);
      if (state === 'text' && raw === '' && next > at) handler.text();
      at = next;
      const byte = bytes[at] ?? 0;
      // Between the letters of UTF-16, and beyond the end.
      if (byte !== 0) step(byte);
    }
  };
}
