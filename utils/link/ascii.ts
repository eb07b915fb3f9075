/** ASCII letters in lower case, as HTML compares: `toLowerCase` alone would also turn KELVIN SIGN into `k`. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (upper) => upper.toLowerCase());
}
