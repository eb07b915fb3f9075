import { declaredCharset, knownCharset } from './declared-charset.ts';
import type { FetchedBody } from './fetched-body.ts';
import { guessedCharset } from './guessed-charset.ts';
import { isUnknownType, mimeType, sniffedType } from './mime-type.ts';

/** So much of a page tells its type and charset, in bytes. */
const BEGIN = 1_000_000;

/**
 * Finds out what an answer is where its server does not say so, or says what is none: the type, and for
 * HTML the charset, as browsers do when they open it.
 *
 * @returns the body with a type that says all of that
 */
export async function typedBody(body: FetchedBody): Promise<FetchedBody> {
  const said = mimeType(body.type);
  const mayBeHtml = isUnknownType(said) || said?.essence === 'text/html';
  if (!mayBeHtml || (said?.charset && knownCharset(said.charset) && !isUnknownType(said)))
    return said ? { ...body, type: typeOf(said.essence, said.charset) } : body;
  const bytes = new Uint8Array(await new Blob([...body.pieces]).slice(0, BEGIN).arrayBuffer());
  const essence = isUnknownType(said) ? (body.noSniff ? null : sniffedType(bytes)) : 'text/html';
  if (essence !== 'text/html') return { ...body, type: essence ?? said?.essence ?? '' };
  // A byte order mark decides, whatever else is said (Encoding standard, "decode").
  if (bytes[0] === 0xef || bytes[0] === 0xfe || bytes[0] === 0xff) return { ...body, type: 'text/html' };
  const begin = new TextDecoder('windows-1252').decode(bytes);
  return { ...body, type: typeOf('text/html', declaredCharset(begin) ?? guessedCharset(bytes, begin)) };
}

function typeOf(essence: string, charset: string | null): string {
  return charset === null ? essence : `${essence};charset=${charset}`;
}
