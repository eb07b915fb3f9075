import { crc32 } from 'node:zlib';

/** A still picture of an animation. */
export interface Frame {
  readonly png: Uint8Array;
  readonly ms: number;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Makes one animated PNG of pictures that a browser took, as they are: no colour is lost. It runs for ever.
 *
 * @param frames at least one; all of one size and kind, the first being what is seen where nothing moves
 * @throws Error where there is none, or they differ in size or kind
 */
export function animatedPng(frames: readonly Frame[]): Buffer {
  const parts = frames.map(({ png }) => chunksOf(Buffer.from(png)));
  const header = parts[0]?.find(({ type }) => type === 'IHDR')?.data;
  if (!header || !parts.every((chunks) => chunks.some(({ data }) => data.equals(header)))) {
    throw new Error('An animation needs pictures of one size and kind.');
  }
  let sequence = 0;
  const body = frames.flatMap(({ ms }, i) => {
    const control = frameControl(sequence++, header, ms);
    const data = (parts[i] ?? [])
      .filter(({ type }) => type === 'IDAT')
      // The first picture stands as it does in a still one; of the others each part has a number before it.
      .map((chunk) =>
        i === 0 ? writeChunk('IDAT', chunk.data) : writeChunk('fdAT', uint32(sequence++), chunk.data),
      );
    return [control, ...data];
  });
  return Buffer.concat([
    SIGNATURE,
    writeChunk('IHDR', header),
    writeChunk('acTL', uint32(frames.length), uint32(0)),
    ...body,
    writeChunk('IEND'),
  ]);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** `fcTL` of the PNG specification: the whole picture is drawn anew, and stays for a time in ms. */
function frameControl(sequence: number, header: Buffer, ms: number): Buffer {
  const delay = Buffer.alloc(6);
  delay.writeUInt16BE(ms, 0);
  delay.writeUInt16BE(1000, 2);
  return writeChunk('fcTL', uint32(sequence), header.subarray(0, 8), uint32(0), uint32(0), delay);
}

function writeChunk(type: string, ...data: readonly Buffer[]): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), ...data]);
  return Buffer.concat([uint32(named.length - 4), named, uint32(crc32(named))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
