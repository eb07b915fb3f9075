import * as v from 'valibot';
import { HREF_AT_MOST, TEXT_AT_MOST } from '../link/limits.ts';
import { POST_LIMITS } from './post-limits.ts';
import { indexedSchema, instantSchema, webAddressSchema } from './stored-schema.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

const webAddress = v.pipe(webAddressSchema, v.maxLength(POST_LIMITS.address));

const expectation = v.object({
  target: v.union([
    v.object({ kind: v.literal('page'), url: webAddress }),
    v.object({ kind: v.literal('domain'), name: text(POST_LIMITS.address) }),
  ]),
  rel: v.union([
    v.picklist(['any', 'followed', 'not-followed']),
    v.pipe(v.array(v.picklist(['nofollow', 'ugc', 'sponsored'])), v.minLength(1), v.readonly()),
  ]),
  anchor: v.union([
    v.object({ kind: v.literal('any') }),
    v.object({ kind: v.picklist(['exact', 'contains']), text: text(POST_LIMITS.anchor) }),
  ]),
  indexable: v.boolean(),
});

const baseline = v.object({
  href: text(HREF_AT_MOST),
  target: text(HREF_AT_MOST),
  rawRel: v.nullable(text(HREF_AT_MOST)),
  text: text(TEXT_AT_MOST),
  position: text(20),
  jsOnly: v.nullable(v.boolean()),
  framed: v.boolean(),
  at: instantSchema,
  reported: v.optional(v.pipe(v.array(v.picklist(['rel', 'text'])), v.readonly())),
});

/** A guest post as views send it and files bring it. */
export const guestPostSchema = v.object({
  url: webAddress,
  expect: expectation,
  baseline: v.nullable(baseline),
  planned: v.boolean(),
  ignored: v.boolean(),
  // Newer than the others: stored posts and files may lack it.
  openTab: v.optional(v.boolean(), false),
  notes: text(POST_LIMITS.notes),
  tags: v.pipe(v.array(text(POST_LIMITS.tag)), v.maxLength(POST_LIMITS.tags), v.readonly()),
  cost: text(POST_LIMITS.cost),
  added: instantSchema,
  expires: v.nullable(instantSchema),
  // Newer than the others, too.
  dueOn: v.optional(v.nullable(instantSchema)),
  supplier: v.optional(text(POST_LIMITS.supplier)),
  guaranteedUntil: v.optional(v.nullable(instantSchema)),
  indexed: v.optional(v.nullable(indexedSchema)),
});
