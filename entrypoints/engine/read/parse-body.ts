import { getBOMEncoding, labelToName, legacyHookDecode, normalizeEncoding } from '@exodus/bytes/encoding.js';
import type { FetchedBody } from '../../../utils/net/fetched-body.ts';
import { mimeType } from '../../../utils/net/mime-type.ts';
import { typedBody } from '../../../utils/net/typed-body.ts';
import type { DomParser } from './dom.ts';

/** So much of an XML file holds its declaration, in bytes. */
const DECLARATION = 1000;

/**
 * Parses a fetched page as `XMLHttpRequest` does with the response type `document` (XHR standard, "document
 * response"), by which the extension has it parsed.
 *
 * @returns null where it is no HTML or well-formed XML
 */
export async function parseBody(came: FetchedBody, dom: DomParser): Promise<Document | null> {
  const body = await typedBody(came);
  const type = mimeType(body.type);
  if (!type) return null;
  const { essence, charset } = type;
  const isHtml = essence === 'text/html';
  if (!isHtml && !/^(text|application)\/xml$|\+xml$/.test(essence)) return null;
  const bytes = new Uint8Array(await new Blob([...body.pieces]).arrayBuffer());
  // An empty body has no document (XHR standard, "set a document response").
  if (bytes.length === 0 && !isHtml) return null;
  const said = known(charset) ?? (isHtml ? null : known(declaredInXml(bytes))) ?? 'utf-8';
  // A byte order mark outweighs all that is said (Encoding standard, "decode").
  const encoding = getBOMEncoding(bytes) ?? said;
  return dom.parse(legacyHookDecode(bytes, encoding), essence, labelToName(encoding) ?? 'UTF-8');
}

function known(label: string | null): string | null {
  return label === null ? null : normalizeEncoding(label);
}

/** The charset that an XML declaration names; one of 16 bits cannot be read so far, and is none (XML, appendix F). */
function declaredInXml(bytes: Uint8Array): string | null {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION));
  const [, label = null] = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/.exec(begin) ?? [];
  return label !== null && /^(utf-?16|ucs-?2)/i.test(label) ? 'utf-8' : label;
}
