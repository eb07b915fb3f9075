/** `String.fromCharCode` takes so many arguments in every browser. */
const PIECE = 0x8000;

/** Writes bytes in base64 (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  // Chromium 140, Firefox 133: five times as fast.
  if ('toBase64' in bytes && typeof bytes.toBase64 === 'function') return String(bytes.toBase64());
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(''));
}

/**
 * Reads what {@link toBase64} wrote.
 *
 * @throws DOMException or SyntaxError where it is no base64
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if ('fromBase64' in Uint8Array && typeof Uint8Array.fromBase64 === 'function')
    return new Uint8Array(Uint8Array.fromBase64(text));
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
