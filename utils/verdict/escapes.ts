/** With the digits of percent-escapes in capitals, which mean the same (RFC 3986, 6.2.2.1): `%c3` is `%C3`. */
export function upperEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (digits) => digits.toUpperCase());
}

/**
 * A robots.txt pattern in the form in which it is compared: what is not ASCII
 * is percent-encoded, escapes are in capitals (RFC 9309, 2.2.2). Escapes of
 * ASCII stay: there the RFC would decode, and Google's parser does not.
 */
export function escapePattern(pattern: string): string {
  return upperEscapes(pattern).replace(/[\u0080-\uffff]+/g, (run) => encodeURIComponent(run.toWellFormed()));
}
