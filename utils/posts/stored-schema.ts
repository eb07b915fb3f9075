import * as v from 'valibot';
import { UNSEEN_CHANGE_KINDS } from './changes.ts';
import { POST_VERDICTS, VANTAGES } from './check.ts';
import { FOLLOW_UP_STEPS } from './follow-up.ts';

/**
 * Schemas of what is stored of a guest post. They ask for what the code builds upon, and for no more:
 * a field that they do not know, as a newer version of Backlight may have written it, is no fault.
 */

/** Browsers format no time beyond (ECMAScript, "Time Values and Time Range"). */
const FARTHEST = 8.64e15;

/** Schema of `Instant`. */
export const instantSchema = v.pipe(v.number(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));

/** A question costs less than a parsed address, and most addresses begin as they are written. */
function isWebAddress(value: string): boolean {
  if (/^https?:/i.test(value)) return URL.canParse(value);
  return /^https?:$/.test(URL.parse(value)?.protocol ?? '');
}

/** Schema of an address of the web. */
export const webAddressSchema = v.pipe(v.string(), v.check(isWebAddress));

const instantOrNull = v.nullable(instantSchema);
const textOrNull = v.nullable(v.string());

const linkSchema = v.object({
  href: v.string(),
  target: v.string(),
  rawRel: textOrNull,
  text: v.string(),
  position: v.string(),
  jsOnly: v.nullable(v.boolean()),
  framed: v.boolean(),
});

/** Schema of `IndexedSaid`. */
export const indexedSchema = v.object({ said: v.picklist(['yes', 'no']), at: instantSchema });

/** Schema of `GuestPost`, as stored. */
export const storedPostSchema = v.object({
  url: webAddressSchema,
  expect: v.object({
    target: v.union([
      v.object({ kind: v.literal('page'), url: webAddressSchema }),
      v.object({ kind: v.literal('domain'), name: v.string() }),
    ]),
    rel: v.union([v.string(), v.array(v.string())]),
    anchor: v.union([
      v.object({ kind: v.literal('any') }),
      v.object({ kind: v.picklist(['exact', 'contains']), text: v.string() }),
    ]),
    indexable: v.boolean(),
  }),
  baseline: v.nullable(
    v.object({ ...linkSchema.entries, at: instantSchema, reported: v.optional(v.array(v.string())) }),
  ),
  planned: v.boolean(),
  ignored: v.boolean(),
  // Newer than the others.
  openTab: v.optional(v.boolean()),
  notes: v.string(),
  tags: v.array(v.string()),
  cost: v.string(),
  added: instantSchema,
  expires: instantOrNull,
  // Newer than the others, too.
  dueOn: v.optional(instantOrNull),
  supplier: v.optional(v.string()),
  guaranteedUntil: v.optional(instantOrNull),
  indexed: v.optional(v.nullable(indexedSchema)),
});

const verdict = v.picklist(POST_VERDICTS);
const outboundSchema = v.object({ all: v.number(), followed: v.number(), sponsored: v.number() });
const outboundSeen = v.object({ ...outboundSchema.entries, at: instantSchema, rendered: v.boolean() });
const evidence = v.object({
  href: v.string(),
  target: v.string(),
  rawRel: textOrNull,
  text: v.string(),
  position: v.string(),
  html: textOrNull,
  sentence: textOrNull,
  at: instantSchema,
});

/** Schema of `Check`, as stored. */
export const storedCheckSchema = v.object({
  at: instantSchema,
  way: v.string(),
  vantage: v.optional(v.picklist(VANTAGES)),
  verdict,
  reasons: v.array(v.object({ code: v.string(), evidence: v.string() })),
  changes: v.array(v.object({ what: v.string(), from: v.string(), to: v.string() })),
  finalUrl: textOrNull,
  hops: v.optional(v.array(v.string())),
  status: v.nullable(v.number()),
  link: v.nullable(linkSchema),
  outbound: v.optional(outboundSchema),
});

/** Schema of `PostState`, as stored. */
export const storedStateSchema = v.object({
  verdict,
  since: instantSchema,
  firstSeen: instantOrNull,
  lastSeen: instantOrNull,
  lostAt: instantOrNull,
  last: v.nullable(storedCheckSchema),
  unchangedChecks: v.number(),
  found: v.optional(v.object({ verdict, since: instantSchema })),
  lastConclusive: v.optional(v.nullable(v.object({ verdict: v.string(), how: v.array(v.string()) }))),
  lastKept: v.optional(evidence),
  lastLink: v.optional(evidence),
  title: v.optional(v.string()),
  outbound: v.optional(v.object({ placed: outboundSeen, now: outboundSeen })),
});

/** Schema of `FollowUp`, as stored. */
export const storedFollowUpSchema = v.object({
  step: v.picklist(FOLLOW_UP_STEPS),
  at: instantSchema,
  note: v.string(),
  remindAt: instantOrNull,
  by: v.picklist(['user', 'check']),
});

/** Schema of `UnseenChange`, as stored. */
export const storedChangeSchema = v.object({
  kind: v.picklist(UNSEEN_CHANGE_KINDS),
  at: instantSchema,
  notifiedAt: instantOrNull,
  also: v.optional(v.array(v.picklist(UNSEEN_CHANGE_KINDS))),
  notifiedBefore: v.optional(
    v.object({ kinds: v.array(v.picklist(UNSEEN_CHANGE_KINDS)), at: instantSchema }),
  ),
});

/** Schema of `SeenByGoogle`. */
export const seenByGoogleSchema = v.object({ lastCrawled: instantOrNull, listed: instantSchema });

/** Schema of `ListedPost`. */
export const listedPostSchema = v.object({
  by: v.picklist(['id', 'key']),
  value: v.string(),
  seen: seenByGoogleSchema,
});
