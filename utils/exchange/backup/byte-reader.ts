/** Reads a stream of bytes piece by piece; never has more of it in memory than was asked for, and one chunk. */
export interface ByteReader {
  /**
   * Reads up to the next LF, and past it.
   *
   * @returns the line without its LF; null where the stream ends before one, or the line is longer
   */
  line(bytesAtMost: number): Promise<string | null>;
  /** Reads so many bytes; null where the stream ends before. */
  take(bytes: number): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Whether all was read. */
  isAtEnd(): Promise<boolean>;
  /** Reads no further. */
  cancel(): Promise<void>;
}

const LF = 10;
const NOTHING = new Uint8Array(0);

/** Makes a reader of a stream. What the stream throws, its functions throw. */
export function byteReader(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ByteReader {
  const reader = stream.getReader();
  let chunk: Uint8Array<ArrayBuffer> = NOTHING;
  /** Makes sure that there is something in the chunk; false at the end. */
  const fill = async (): Promise<boolean> => {
    while (chunk.length === 0) {
      const { value, done } = await reader.read();
      if (done) return false;
      chunk = value;
    }
    return true;
  };
  const cut = (bytes: number): Uint8Array<ArrayBuffer> => {
    const taken = chunk.subarray(0, bytes);
    chunk = chunk.subarray(bytes);
    return taken;
  };
  return {
    async line(bytesAtMost) {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for (let length = 0; await fill(); ) {
        const end = chunk.indexOf(LF);
        const piece = cut(end === -1 ? chunk.length : end);
        length += piece.length;
        if (length > bytesAtMost) return null;
        pieces.push(piece);
        if (end === -1) continue;
        cut(1);
        return new TextDecoder().decode(joined(pieces, length));
      }
      return null;
    },
    async take(bytes) {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      let left = bytes;
      while (left > 0 && (await fill())) {
        const piece = cut(Math.min(left, chunk.length));
        left -= piece.length;
        pieces.push(piece);
      }
      return left > 0 ? null : joined(pieces, bytes);
    },
    isAtEnd: async () => !(await fill()),
    cancel: () => reader.cancel(),
  };
}

/** Room is made for what came and not for what a heading promises. */
function joined(pieces: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
