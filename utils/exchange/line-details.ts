import * as v from 'valibot';
import type { GuestPost } from '../posts/post.ts';
import { guestPostSchema } from '../posts/schema.ts';
import { instantSchema } from '../posts/stored-schema.ts';

/** A view has room for the beginning of a text, in UTF-16 units. */
const SHOWN_AT_MOST = 100;

const { rel, anchor } = guestPostSchema.entries.expect.entries;

/** Schema of {@link LineDetails}. */
export const lineDetailsSchema = v.object({
  /** What was agreed. */
  rel: v.optional(rel),
  anchor: v.optional(anchor),
  /** The link as a tool saw it; `rel` is '' where it was followed. */
  seen: v.optional(v.object({ rel: v.optional(v.string()), text: v.optional(v.string()) })),
  expires: v.optional(instantSchema),
  dueOn: v.optional(instantSchema),
  guaranteedUntil: v.optional(instantSchema),
  cost: v.optional(v.string()),
  supplier: v.optional(v.string()),
  tags: v.optional(v.pipe(v.array(v.string()), v.readonly())),
  notes: v.optional(v.string()),
  added: v.optional(instantSchema),
});
/** What a row says besides its page and target, as it was understood: whoever sees it finds a column that was taken for another. */
export type LineDetails = Readonly<v.InferOutput<typeof lineDetailsSchema>>;

/** What the guest post of a row has besides its page and target; what the row does not say is absent. */
export function lineDetails({ expect, baseline, ...post }: GuestPost): LineDetails {
  const { reported = [] } = baseline ?? {};
  return {
    ...(expect.rel !== 'any' && { rel: expect.rel }),
    ...(expect.anchor.kind !== 'any' && {
      anchor: { kind: expect.anchor.kind, text: begun(expect.anchor.text) },
    }),
    ...(baseline &&
      reported.length > 0 && {
        seen: {
          ...(reported.includes('rel') && { rel: begun(baseline.rawRel ?? '') }),
          ...(reported.includes('text') && { text: begun(baseline.text) }),
        },
      }),
    ...(post.expires !== null && { expires: post.expires }),
    ...(post.dueOn != null && { dueOn: post.dueOn }),
    ...(post.guaranteedUntil != null && { guaranteedUntil: post.guaranteedUntil }),
    ...(post.cost && { cost: post.cost }),
    ...(post.supplier && { supplier: begun(post.supplier) }),
    ...(post.tags.length > 0 && { tags: post.tags }),
    ...(post.notes && { notes: begun(post.notes) }),
    added: post.added,
  };
}

function begun(text: string): string {
  return text.length > SHOWN_AT_MOST ? `${text.slice(0, SHOWN_AT_MOST)}…` : text;
}
