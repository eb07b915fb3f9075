/** Lower-cases ASCII letters alone, as HTML compares: `toLowerCase` would also turn KELVIN SIGN into `k`. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (upper) => upper.toLowerCase());
}
