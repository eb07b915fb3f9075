/** How a file is written that may be large. */
export interface Writing {
  /** Its MIME type. */
  readonly type: string;
  /** Told how many rows are written, after each slice. */
  readonly onWritten?: (rows: number) => void;
  /** Ends the writing. */
  readonly signal?: AbortSignal;
}

/**
 * Makes a file of rows that come slice by slice. Each slice is handed to the browser, which may keep it on the disk:
 * the memory that is needed does not grow with the rows.
 *
 * @param head what the file begins with
 * @param slices in their order
 * @param write a slice as text
 * @throws whatever the slices throw; the signal's reason where it ended the writing
 */
export async function fileOf<T>(
  head: string,
  slices: AsyncIterable<readonly T[]>,
  write: (rows: readonly T[]) => string,
  { type, onWritten, signal }: Writing,
): Promise<Blob> {
  const parts: Blob[] = [new Blob([head])];
  let written = 0;
  for await (const rows of slices) {
    signal?.throwIfAborted();
    parts.push(new Blob([write(rows)]));
    written += rows.length;
    onWritten?.(written);
  }
  return new Blob(parts, { type: `${type};charset=utf-8` });
}
