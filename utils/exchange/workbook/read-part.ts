import { FileError } from '../file/read-problem.ts';
import { type XmlHandler, xmlReader } from './xml.ts';
import { unzip, type ZipEntry } from './zip.ts';

/** A handler that hears only what it names. */
export type PartHandler = Partial<XmlHandler>;

/**
 * Reads a part of a workbook, which is XML in an archive.
 *
 * @returns pauses after each piece of it: reading goes on when the next is asked for
 * @throws `FileError` where it is damaged
 */
export async function* partPieces(
  file: Blob,
  entry: ZipEntry,
  { open = nothing, close = nothing, text = nothing }: PartHandler,
): AsyncGenerator<undefined, void, undefined> {
  const decoder = new TextDecoder();
  const reader = xmlReader({ open, close, text });
  for await (const bytes of unzip(file, entry)) {
    reader.write(decoder.decode(bytes, { stream: true }));
    yield;
  }
  reader.end();
}

/** Reads all of a part; one that is missing is damage. */
export async function readPart(file: Blob, entry: ZipEntry | undefined, handler: PartHandler): Promise<void> {
  if (!entry) throw new FileError('damaged');
  for await (const _ of partPieces(file, entry, handler));
}

function nothing(): void {}
