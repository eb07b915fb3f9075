/**
 * A string of CSS that means exactly this text (CSSOM, "serialize a string"):
 * quotes, backslashes and what would end the line are escaped. Half a surrogate
 * pair CSS cannot say, and one would cost the whole style sheet.
 */
export function cssString(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/["\\\p{Cc}]/gu, (char) =>
      char === '"' || char === '\\' ? `\\${char}` : `\\${char.charCodeAt(0).toString(16)} `,
    );
  return `"${escaped}"`;
}

/** A selector for what one of these selectors matches; what nothing matches where there is none. */
export function anyOf(selectors: readonly string[]): string {
  return selectors.length > 0 ? `:is(${selectors.join()})` : ':not(*)';
}
