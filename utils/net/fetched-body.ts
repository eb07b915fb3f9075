/** More than nearly all pages have: larger ones are parsed and read one at a time. */
export const LARGE_BYTES = 1_000_000;

/** The body of an answer, as it came. */
export interface FetchedBody {
  /** As the server gave it, '' where it gave none. */
  readonly type: string;
  /** The server forbids to look for another type (`X-Content-Type-Options: nosniff`). */
  readonly noSniff?: boolean;
  readonly size: number;
  readonly pieces: readonly (Uint8Array<ArrayBuffer> | Blob)[];
}

/** Longer tags are rare; what is before them says nothing. In bytes. */
const TAG = 8192;

/** Whether a body ends within a tag or a comment: then it broke off, though the server said that it was all. */
export async function isCutOff({ pieces }: FetchedBody): Promise<boolean> {
  const last = pieces.at(-1);
  const bytes = last instanceof Blob ? await last.slice(-TAG).arrayBuffer() : last?.subarray(-TAG);
  // Byte by byte: only the signs of markup are looked for.
  return /<[a-z/!][^<>]*$/i.test(new TextDecoder('latin1').decode(bytes));
}

/** The form in which nearly all servers say it; what is said otherwise, browsers find out. */
const HTML_IN_UTF_8 = /^text\/html; ?charset="?utf-8"?$/i;

/**
 * The text of an HTML page of which its header says for certain that it is UTF-8:
 * a meta says nothing against that (HTML, "determining the character encoding").
 *
 * @returns null where that is not certain, or the page is large or empty
 */
export function certainText({ type, pieces }: FetchedBody): string | null {
  if (!HTML_IN_UTF_8.test(type) || isUtf16(pieces[0])) return null;
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of pieces) {
    if (piece instanceof Blob) return null;
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode() || null;
}

/** A byte order mark outweighs the header (Encoding standard, "decode"). UTF-8 has no such bytes. */
function isUtf16(first: Uint8Array | Blob | undefined): boolean {
  return first instanceof Uint8Array && (first[0] === 0xfe || first[0] === 0xff);
}
