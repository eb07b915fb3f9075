import { pipeline, type Readable } from 'node:stream';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';

/** What a server is told that it may send, as browsers tell it. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

/** What ends too early gives what there is of it, as in browsers. */
const TO_THE_END = { finishFlush: constants.Z_SYNC_FLUSH };

/**
 * Takes the encodings off a body, the last one first (RFC 9110, 8.4).
 *
 * @param encodings the `Content-Encoding` header; what it names and nobody knows is left as it is, as browsers do
 * @returns the body; it fails while it is read where it is not encoded so
 */
export async function decompressed(body: Readable, encodings: string): Promise<Readable> {
  let decoded = body;
  for (const name of encodings.toLowerCase().split(',').reverse()) {
    const decoder = await decoderOf(name.trim(), decoded);
    // Who reads the end hears of what failed before.
    if (decoder) decoded = pipeline(decoded, decoder, () => undefined);
  }
  return decoded;
}

async function decoderOf(name: string, body: Readable) {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip(TO_THE_END);
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    case 'zstd':
      return createZstdDecompress({ finishFlush: constants.ZSTD_e_flush });
    case 'deflate':
      return (await isZlib(body)) ? createInflate(TO_THE_END) : createInflateRaw(TO_THE_END);
    default:
      return null;
  }
}

/** Some servers send it without the head of zlib (RFC 9110, 8.4.1.2), whose first byte names its method, 8. */
async function isZlib(body: Readable): Promise<boolean> {
  await firstBytes(body);
  const first: unknown = body.read();
  if (!(first instanceof Uint8Array)) return true;
  body.unshift(first);
  return ((first[0] ?? 0) & 0x0f) === 8;
}

/** Waits until a body has begun, or there is none; what it fails with, whoever reads it hears. */
function firstBytes(body: Readable): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ['readable', 'end', 'error', 'close']) body.once(event, () => resolve());
  });
}
