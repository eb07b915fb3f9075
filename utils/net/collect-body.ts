import type { FetchedBody } from './fetched-body.ts';
import { complexity } from './nesting/too-complex.ts';

/** What is given to no parser of HTML: media, archives, and XML, whose parsers go no deeper than some thousand elements. */
const NO_HTML = /^(image|audio|video|font)\/|^application\/(pdf|zip|json|octet-stream)$|[/+]xml$/;

/** A body that is coming. */
export interface CollectedBody {
  /**
   * Takes the next bytes.
   *
   * @returns why no more of it is wanted; null where it goes on
   */
  add(bytes: Uint8Array<ArrayBuffer>): 'tooBig' | 'tooComplex' | null;
  /** All that has come. */
  body(): FetchedBody;
}

/**
 * Collects the body of an answer, unless it is too much for those who are to read it.
 *
 * @param headers of the answer
 * @param bytes how large it may be
 */
export function collectBody(headers: Headers, bytes: number): CollectedBody {
  const type = headers.get('content-type') ?? '';
  const [essence = ''] = type.toLowerCase().split(';');
  const parsing = NO_HTML.test(essence.trim()) ? null : complexity();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  return {
    add(piece) {
      size += piece.length;
      if (size > bytes) return 'tooBig';
      parsing?.add(piece);
      if (parsing?.isTooMuch()) return 'tooComplex';
      pieces.push(piece);
      return null;
    },
    body() {
      const noSniff = /^\s*nosniff\b/i.test(headers.get('x-content-type-options') ?? '');
      return { type, noSniff, size, pieces };
    },
  };
}
