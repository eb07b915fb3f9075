import { charsetOfBytes } from '../charset.ts';
import { sniffUnicode } from '../sniff-unicode.ts';

/** Bytes that are read at a time. */
const PIECE = 256 * 1024;

/** Bytes in which letters are looked for by which a charset is found, and how many of their lines are enough. */
const SAMPLE = 1024 * 1024;
const LINES_AT_MOST = 64 * 1024;

/**
 * Decodes a file piece by piece, each when it is asked for. The charset is found by the first bytes beyond ASCII,
 * wherever these are: a list of addresses may have its first name behind many rows.
 *
 * @param said what its server or the user says of the charset: it holds where the browser knows it, unless a byte
 *   order mark says otherwise
 * @throws a `DOMException` where the browser cannot read the file (any more)
 */
export async function* textPieces(file: Blob, said?: string): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | null = null;
  for (let at = 0; at < file.size; at += PIECE) {
    const end = Math.min(at + PIECE, file.size);
    const bytes = await bytesOf(file, at, end);
    if (at === 0) decoder = decoderOf(sniffUnicode(bytes) ?? said);
    if (!decoder) {
      const beyond = firstBeyondAscii(bytes);
      if (beyond >= 0) decoder = new TextDecoder(await charsetFrom(file, at + lineOf(bytes, beyond)));
    }
    yield (decoder ?? new TextDecoder()).decode(bytes, { stream: end < file.size });
  }
}

async function bytesOf(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(start, end).arrayBuffer());
}

/** @returns null for a label that is none */
function decoderOf(label: string | undefined): TextDecoder | null {
  try {
    return label ? new TextDecoder(label) : null;
  } catch {
    return null;
  }
}

/** @param start all before it is ASCII */
async function charsetFrom(file: Blob, start: number): Promise<string> {
  const sample = await bytesOf(file, start, Math.min(start + SAMPLE, file.size));
  return charsetOfBytes(await linesBeyondAscii(sample, start + SAMPLE >= file.size));
}

/**
 * The lines that have other letters: beside many that are ASCII, these would weigh too little.
 *
 * @param isAll the last line is not cut
 */
async function linesBeyondAscii(bytes: Uint8Array<ArrayBuffer>, isAll: boolean): Promise<Uint8Array> {
  const lines: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let begin = 0; begin < bytes.length && length < LINES_AT_MOST; ) {
    // No charset has this byte within a letter: there a text can be cut.
    const end = bytes.indexOf(0x0a, begin) + 1 || bytes.length;
    const line = bytes.subarray(begin, Math.min(end, begin + LINES_AT_MOST));
    const isCut = end === bytes.length && !isAll && begin > 0;
    if (!isCut && firstBeyondAscii(line) >= 0) {
      lines.push(line);
      length += line.length;
    }
    begin = end;
  }
  return new Uint8Array(await new Blob(lines).arrayBuffer());
}

/** Where the first byte beyond ASCII stands; -1 where there is none. A loop: calling a function for each takes ten times as long. */
function firstBeyondAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] ?? 0) > 0x7f) return at;
  return -1;
}

/** Where the line begins in which a byte stands. */
function lineOf(bytes: Uint8Array, at: number): number {
  return bytes.lastIndexOf(0x0a, at) + 1;
}
