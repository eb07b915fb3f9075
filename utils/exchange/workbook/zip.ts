import { PART_AT_MOST } from '../file/limits.ts';
import { FileError } from '../file/read-problem.ts';

/** A file in an archive. Sizes and places are in bytes. */
export interface ZipEntry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header is. */
  readonly offset: number;
}

/** By names as parts of a workbook have them: small letters, no slash first (ECMA-376, part 2, "Part names"). */
export type ZipEntries = ReadonlyMap<string, ZipEntry>;

/** The end of the central directory, with the longest comment that may follow it. */
const END_AT_MOST = 22 + 0xffff;

/** Bytes of a central directory: a workbook of a thousand sheets has 100 kB. */
const DIRECTORY_AT_MOST = 4 * 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;

/**
 * Reads which files an archive has, by its central directory (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16). Zip64,
 * which only archives beyond 4 GB need, is not read.
 *
 * @throws `FileError` where it is cut off or damaged
 */
export async function readZip(file: Blob): Promise<ZipEntries> {
  const tail = await viewOf(file, Math.max(0, file.size - END_AT_MOST), file.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new FileError('damaged');
  const size = tail.getUint32(end + 12, true);
  const offset = tail.getUint32(end + 16, true);
  if (size > DIRECTORY_AT_MOST || offset + size > file.size) throw new FileError('damaged');
  const directory = await viewOf(file, offset, offset + size);
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + 46 <= size && directory.getUint32(at, true) === 0x02014b50; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.getUint16(at + field, true));
    const next = at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > size) throw new FileError('damaged');
    const bytes = new Uint8Array(directory.buffer, at + 46, name);
    entries.set(partName(new TextDecoder().decode(bytes)), {
      isEncrypted: (directory.getUint16(at + 8, true) & 1) === 1,
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      unpacked: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** The form in which names of parts are compared. Some programs write backslashes. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/**
 * Unpacks a file of an archive, piece by piece as it is asked for.
 *
 * @throws `FileError` where it is damaged, has a password, or is larger than a list needs
 */
export async function* unzip(file: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.isEncrypted) throw new FileError('encrypted');
  if (entry.unpacked > PART_AT_MOST) throw new FileError('swollen');
  const packed = await packedBytes(file, entry);
  const stream =
    entry.method === STORED
      ? packed.stream()
      : packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  let size = 0;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      size += value.length;
      // A lie about the size is what an archive has that was made to fill memory.
      if (size > entry.unpacked) throw new FileError('damaged');
      yield value;
    }
  } catch (error) {
    // Compression standard: what is no deflated data is a TypeError.
    throw error instanceof TypeError ? new FileError('damaged') : error;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (size !== entry.unpacked) throw new FileError('damaged');
}

async function packedBytes(file: Blob, { method, packed, offset }: ZipEntry): Promise<Blob> {
  if (method !== STORED && method !== DEFLATED) throw new FileError('damaged');
  const header = await viewOf(file, offset, offset + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) throw new FileError('damaged');
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packed > file.size) throw new FileError('damaged');
  return file.slice(start, start + packed);
}

async function viewOf(file: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await file.slice(start, end).arrayBuffer());
}
