import * as v from 'valibot';
import {
  linkColumnsSchema,
  mentionsSchema,
  pageFactsSchema,
  servedOnlySchema,
  servedRelsSchema,
} from '../../link/facts-schema.ts';
import { hiddenSchema } from '../../link/hiding-schema.ts';

/** In old rows `true` stands for what is `not-rendered` or `transparent` now. */
const storedHidden = v.union([
  hiddenSchema,
  v.pipe(
    v.literal(true),
    v.transform(() => 'not-rendered' as const),
  ),
]);

/** A page's documents as they are packed. Deflated, their JSON has a fifth of its size. */
export const packedSchema = v.array(
  v.object({
    frame: v.nullable(v.string()),
    page: pageFactsSchema,
    columns: linkColumnsSchema,
    hidden: v.pipe(v.array(v.pipe(v.tuple([v.number(), storedHidden]), v.readonly())), v.readonly()),
    // Absent in records that are older than this field.
    jsOnly: v.optional(v.nullable(v.pipe(v.array(v.number()), v.readonly())), null),
    servedRels: v.optional(servedRelsSchema),
    servedOnly: v.optional(servedOnlySchema),
    mentions: v.optional(mentionsSchema),
  }),
);

/** One document of a page: the page itself (`frame` null) or a framed one. */
export type StoredDocument = v.InferOutput<typeof packedSchema>[number];

/** Packs the documents of a page for the store. */
export async function pack(documents: readonly StoredDocument[]): Promise<Uint8Array<ArrayBuffer>> {
  const json = new TextEncoder().encode(JSON.stringify(documents));
  return through(json, new CompressionStream('deflate-raw'));
}

/**
 * Unpacks what {@link pack} packed.
 *
 * @throws TypeError, SyntaxError or ValiError where the bytes are something else
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<StoredDocument[]> {
  const json = await through(packed, new DecompressionStream('deflate-raw'));
  const documents: unknown = JSON.parse(new TextDecoder().decode(json));
  return v.parse(packedSchema, documents);
}

/** Not by a `Blob`, whose bytes go to another process and back, nor by a pipe and a `Response`: of so little, their ways are most of the work. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  { writable, readable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const [all] = await Promise.all([readAll(readable), writeAll(writable, bytes)]);
  return all;
}

async function writeAll(
  writable: WritableStream<BufferSource>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const writer = writable.getWriter();
  await Promise.all([writer.write(bytes), writer.close()]);
}

/** In an array of its own: the store keeps the whole buffer that a part of one lies in. */
async function readAll(readable: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = readable.getReader(); ; ) {
    const { value, done } = await reader.read();
    if (done) break;
    pieces.push(value);
    size += value.length;
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
