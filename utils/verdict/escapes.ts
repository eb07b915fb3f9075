/** Writes the digits of percent-escapes in capitals: `%c3` means the same as `%C3` (RFC 3986, 6.2.2.1). */
export function upperEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (digits) => digits.toUpperCase());
}

/**
 * Brings a robots.txt pattern into the form in which patterns are compared: characters beyond
 * ASCII are percent-encoded, escapes are in capitals (RFC 9309, 2.2.2). Escaped ASCII characters
 * stay escaped: the RFC would decode them, Google's parser does not.
 */
export function escapePattern(pattern: string): string {
  return upperEscapes(pattern).replace(/[\u0080-\uffff]+/g, (run) => encodeURIComponent(run.toWellFormed()));
}
