import { FileError } from '../file/read-problem.ts';
import { type XmlHandler, xmlReader } from './xml.ts';
import { unzip, type ZipEntry } from './zip.ts';

/** A handler that hears only what it names. */
export type PartHandler = Partial<XmlHandler>;

/**
 * Reads a part of a workbook, which is XML in an archive.
 *
 * @returns gives, after each piece of it, how much is read, from 0 to 1: reading goes on when the next is asked for
 * @throws `FileError` where it is damaged
 */
export async function* partPieces(
  file: Blob,
  entry: ZipEntry,
  { open = nothing, close = nothing, text = nothing }: PartHandler,
): AsyncGenerator<number, void, undefined> {
  const decoder = new TextDecoder();
  const reader = xmlReader({ open, close, text });
  let read = 0;
  for await (const bytes of unzip(file, entry)) {
    reader.write(decoder.decode(bytes, { stream: true }));
    read += bytes.length;
    yield read / entry.unpacked;
  }
  reader.end();
}

/** Reads all of a part; one that is missing is damage. */
export async function readPart(file: Blob, entry: ZipEntry | undefined, handler: PartHandler): Promise<void> {
  if (!entry) throw new FileError('damaged');
  for await (const _ of partPieces(file, entry, handler));
}

function nothing(): void {}
