/**
 * Decodes a file that a user gives. Spreadsheets write UTF-8 and UTF-16, each with a byte order
 * mark. A file without one is UTF-8 (Encoding standard, "BOM sniff") or, where it is not valid
 * UTF-8, windows-1252, which Excel's plain "CSV" is in the West.
 */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
