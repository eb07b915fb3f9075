import * as v from 'valibot';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

const webAddress = v.pipe(
  v.string(),
  v.maxLength(8192),
  v.check((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? '')),
);

const expectation = v.object({
  target: v.variant('kind', [
    v.object({ kind: v.literal('page'), url: webAddress }),
    v.object({ kind: v.literal('domain'), name: text(8192) }),
  ]),
  rel: v.union([
    v.picklist(['any', 'followed', 'not-followed']),
    v.pipe(v.array(v.picklist(['nofollow', 'ugc', 'sponsored'])), v.minLength(1), v.readonly()),
  ]),
  anchor: v.variant('kind', [
    v.object({ kind: v.literal('any') }),
    v.object({ kind: v.picklist(['exact', 'contains']), text: text(32_768) }),
  ]),
  indexable: v.boolean(),
});

const baseline = v.object({
  href: text(16_384),
  target: text(16_384),
  rawRel: v.nullable(text(16_384)),
  text: text(32_768),
  position: text(20),
  jsOnly: v.nullable(v.boolean()),
  framed: v.boolean(),
  at: v.number(),
});

/** A guest post as views send it and files bring it. */
export const guestPostSchema = v.object({
  url: webAddress,
  expect: expectation,
  baseline: v.nullable(baseline),
  planned: v.boolean(),
  ignored: v.boolean(),
  notes: text(100_000),
  tags: v.pipe(v.array(text(200)), v.maxLength(100), v.readonly()),
  cost: text(100),
  added: v.number(),
  expires: v.nullable(v.number()),
});
