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
  return new Uint8Array(
    await through(new Blob([JSON.stringify(documents)]), new CompressionStream('deflate-raw')).arrayBuffer(),
  );
}

/**
 * Unpacks what {@link pack} packed.
 *
 * @throws TypeError or ValiError where the bytes are something else
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<StoredDocument[]> {
  const json: unknown = await through(new Blob([packed]), new DecompressionStream('deflate-raw')).json();
  return v.parse(packedSchema, json);
}

function through(blob: Blob, stream: CompressionStream | DecompressionStream): Response {
  return new Response(blob.stream().pipeThrough(stream));
}
