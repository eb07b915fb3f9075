/**
 * The text of a file that a user gives. Spreadsheets write UTF-8 and UTF-16,
 * each with a byte order mark; what has none is UTF-8 (Encoding standard, "BOM sniff").
 */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}
