import type { ReadProblem } from './read-problem.ts';

/** An entry of the directory, in bytes. */
const ENTRY = 128;

/**
 * Tells what lies in Microsoft's older container: a workbook with a password has a stream of that name in its
 * directory ([MS-OFFCRYPTO] 1.3.3, [MS-CFB] 2.6); anything else is taken for an old workbook.
 */
export async function compoundFileProblem(
  file: Blob,
): Promise<Extract<ReadProblem, 'encrypted' | 'oldExcel'>> {
  const header = new DataView(await file.slice(0, 64).arrayBuffer());
  if (header.byteLength < 64) return 'oldExcel';
  // [MS-CFB] 2.2: the sector's size as a power of 2, and where the directory begins.
  const sector = 2 ** header.getUint16(30, true);
  const start = (header.getUint32(48, true) + 1) * sector;
  const directory = new Uint8Array(await file.slice(start, start + 8 * ENTRY).arrayBuffer());
  const names = new TextDecoder('utf-16le').decode(directory);
  return names.includes('EncryptedPackage') ? 'encrypted' : 'oldExcel';
}
