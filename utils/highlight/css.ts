/**
 * Writes a text as a CSS string (CSSOM, "serialize a string"): quotes, backslashes and control
 * characters are escaped. A lone surrogate, which would invalidate the style sheet, becomes U+FFFD.
 */
export function cssString(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/["\\\p{Cc}]/gu, (char) =>
      char === '"' || char === '\\' ? `\\${char}` : `\\${char.charCodeAt(0).toString(16)} `,
    );
  return `"${escaped}"`;
}

/** A selector that matches what one of these selectors matches; of none, one that matches nothing. */
export function anyOf(selectors: readonly string[]): string {
  return selectors.length > 0 ? `:is(${selectors.join()})` : ':not(*)';
}
