import { csvParser } from '../csv-parser.ts';
import type { Separator } from '../csv-row.ts';
import { HEAD_CHARACTERS } from './limits.ts';
import type { RowBatch } from './row-slices.ts';
import { textPieces } from './text-pieces.ts';

/** A text, as far as it takes to understand it. */
export interface TextContent {
  readonly kind: 'text';
  /** A label of the Encoding standard; `utf-8` also where all is ASCII as far as it was looked at. */
  readonly charset: string;
  /** How it begins: whole lines, at most `HEAD_CHARACTERS` of them where it has line breaks. */
  readonly head: string;
  /** The head is all. */
  readonly isWhole: boolean;
}

/**
 * Reads how a text begins.
 *
 * @param charset what is known of it; undefined where it is to be found out
 * @throws a `DOMException` where the browser cannot read the file
 */
export async function readHead(file: Blob, charset?: string): Promise<TextContent> {
  let head = '';
  let isWhole = false;
  let found = 'utf-8';
  for await (const piece of textPieces(file, charset)) {
    head += piece.text;
    found = piece.charset;
    isWhole = piece.end === file.size && head.length <= HEAD_CHARACTERS;
    if (head.length >= HEAD_CHARACTERS) break;
  }
  if (isWhole) return { kind: 'text', charset: found, head, isWhole };
  head = head.slice(0, HEAD_CHARACTERS);
  const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1;
  return { kind: 'text', charset: found, head: end > 0 ? head.slice(0, end) : head, isWhole };
}

/**
 * The rows of a text.
 *
 * @throws a `DOMException` where the browser cannot read the file any more
 */
export async function* textRows(
  file: Blob,
  separator: Separator,
  charset?: string,
): AsyncGenerator<RowBatch, void, undefined> {
  const parser = csvParser(separator);
  for await (const { text, end } of textPieces(file, charset)) {
    yield { rows: parser.write(text), progress: end / file.size };
  }
  yield { rows: parser.end(), progress: 1 };
}
