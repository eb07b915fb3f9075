/** A media type as far as it says how a page is read. */
export interface MimeType {
  /** `text/html`, in lower case. */
  readonly essence: string;
  /** As written; null where there is none. */
  readonly charset: string | null;
}

/** No honest header is longer, in UTF-16 units. */
const HEADER_AT_MOST = 1000;

const TYPE = /^([!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+)\s*(?:;(.*))?$/s;
const CHARSET = /(?:^|;)\s*charset=\s*(?:"([^"]*)"?|([^;]*))/i;

/**
 * Reads the media type of a `Content-Type` header, several joined by commas: the last valid one
 * counts (Fetch standard, "extract a MIME type").
 *
 * @returns null where there is none, or none that is valid
 */
export function mimeType(header: string): MimeType | null {
  let found: MimeType | null = null;
  for (const part of header.slice(0, HEADER_AT_MOST).split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)) {
    const [, written = '', parameters = ''] = TYPE.exec(part.trim()) ?? [];
    const essence = written.toLowerCase();
    if (essence === '' || essence === '*/*') continue;
    const [, quoted, token] = CHARSET.exec(parameters) ?? [];
    const charset = (quoted ?? token)?.trim() || null;
    const before: MimeType | null = found;
    found = { essence, charset: charset ?? sameCharset(before, essence) };
  }
  return found;
}

/** A later header without a charset leaves that of an earlier one of the same type. */
function sameCharset(before: MimeType | null, essence: string): string | null {
  return before?.essence === essence ? before.charset : null;
}

/** Types that say as much as none (MIME Sniffing standard, "identifying a resource with an unknown MIME type"). */
const UNKNOWN = ['unknown/unknown', 'application/unknown', '*/*'];

/** True where browsers look into what came in place of believing its type. */
export function isUnknownType(type: MimeType | null): boolean {
  return type === null || UNKNOWN.includes(type.essence);
}

/** How HTML begins, after blanks, and what ends such a tag (MIME Sniffing standard, the same place). */
const HTML_BEGINS =
  /^[\t\n\f\r ]*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--)[ >]/i;

/**
 * Finds out by its beginning whether a page without a type is HTML or XML, as browsers do.
 *
 * @param bytes its beginning; a byte order mark may go before
 * @returns null where it is neither
 */
export function sniffedType(bytes: Uint8Array): string | null {
  const bom = bytes[0] === 0xef ? 3 : bytes[0] === 0xfe || bytes[0] === 0xff ? 2 : 0;
  const begin = String.fromCharCode(...bytes.subarray(bom, bom + 1445)).replaceAll('\0', '');
  if (HTML_BEGINS.test(begin)) return 'text/html';
  return /^[\t\n\f\r ]*<\?xml/.test(begin) ? 'text/xml' : null;
}
