/** Browsers look for it in the first kilobyte, and begin anew where it comes later. In UTF-16 units. */
const LOOKED_AT = 100_000;

/**
 * The charset that an HTML page declares: in a meta, or in an XML declaration before all else (HTML,
 * "prescan a byte stream to determine its encoding").
 *
 * @param begin of the page, each byte as one character
 * @returns a label that the browser knows; null where there is none
 */
export function declaredCharset(begin: string): string | null {
  const text = withoutComments(begin.slice(0, LOOKED_AT));
  const [, inXml] = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text) ?? [];
  const ofXml = knownCharset(inXml ?? null);
  if (ofXml) return ofXml;
  for (const [tag] of text.matchAll(/<meta[\s/][^>]*/gi)) {
    const isType = /http-equiv\s*=\s*["']?\s*content-type/i.test(tag);
    // In the content of another meta it is mere text.
    const bare = isType ? tag : tag.replace(/content\s*=\s*("[^"]*|'[^']*)/i, '');
    const [, label] =
      (isType ? /charset\s*=\s*["']?\s*([^\s"';>]+)/i : /[\s/"']charset\s*=\s*["']?\s*([^\s"'>]+)/i).exec(
        bare,
      ) ?? [];
    const known = knownCharset(label ?? null);
    if (known) return known;
  }
  return null;
}

/**
 * A charset by its name.
 *
 * @returns null where the browser knows none of that name; UTF-8 for UTF-16, which a page that can be
 *   read so far is not
 */
export function knownCharset(label: string | null): string | null {
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null; // Encoding standard, "get an encoding": failure.
  }
}

/** In one go: a hostile page has very many that never end. */
function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (let begin = text.indexOf('<!--'); begin >= 0; begin = text.indexOf('<!--', at)) {
    kept += text.slice(at, begin);
    const end = text.indexOf('-->', begin + 2);
    if (end < 0) return kept;
    at = end + 3;
  }
  return kept + text.slice(at);
}
