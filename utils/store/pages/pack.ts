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
  return new Uint8Array(await through(json, new CompressionStream('deflate-raw')).arrayBuffer());
}

/**
 * Unpacks what {@link pack} packed.
 *
 * @throws TypeError or ValiError where the bytes are something else
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<StoredDocument[]> {
  const json: unknown = await through(packed, new DecompressionStream('deflate-raw')).json();
  return v.parse(packedSchema, json);
}

/** Not by a `Blob`, whose bytes go to another process and back. */
function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Response {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return new Response(source.pipeThrough(stream));
}
