import type { MailText } from './fill.ts';

/** In UTF-16 units: Windows and several mail programs cut what is much longer. */
export const MAILTO_AT_MOST = 1800;

/**
 * Writes a mail as an address that opens the user's mail program (RFC 6068).
 *
 * @param to the address it goes to; '' where the user fills that in
 * @returns null where it would be longer than mail programs take
 */
export function mailtoAddress(to: string, { subject, body }: MailText): string | null {
  // Line breaks in a body are CRLF (RFC 6068, section 5).
  const lines = body.replace(/\r?\n/g, '\r\n');
  const address = `mailto:${encoded(to)}?subject=${encoded(subject)}&body=${encoded(lines)}`;
  return address.length <= MAILTO_AT_MOST ? address : null;
}

/** Half a surrogate pair cannot be written (URI, "malformed"); an `@` may stand. */
function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed()).replaceAll('%40', '@');
}
