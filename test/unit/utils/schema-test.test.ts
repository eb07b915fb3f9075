import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
  storedChangeSchema,
  storedCheckSchema,
  storedFollowUpSchema,
  storedPostSchema,
  storedStateSchema,
  webAddressSchema,
} from '../../../utils/posts/stored-schema.ts';
import { schemaTest } from '../../../utils/schema-test.ts';
import { aCheck, aPost, aPostRecord } from '../build-post.ts';

const whole = v.object({
  post: storedPostSchema,
  state: storedStateSchema,
  check: storedCheckSchema,
  change: v.nullable(storedChangeSchema),
  steps: v.optional(v.array(storedFollowUpSchema)),
});
const { link } = aCheck();
const good = {
  post: aPost({ baseline: link && { ...link, at: 5 }, dueOn: null, tags: ['q3'] }, { rel: ['ugc'] }),
  state: aPostRecord().state,
  check: aCheck({ reasons: [{ code: 'page-noindex', evidence: '' }], hops: [] }),
  change: { kind: 'lost', at: 5, notifiedAt: null },
  steps: [{ step: 'asked', at: 5, note: '', remindAt: 9, by: 'user' }],
};
const ODD = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  0,
  '',
  'lost',
  'https://a.test/',
  true,
];
const odd = fc.oneof(fc.constantFrom<unknown>(...ODD), fc.constantFrom<unknown>([], {}, ['x'], [{}]));

/** All places of a value, from the outside to the inside. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => pathsOf(part, [...path, name]))];
}

/** A copy with another value at one place; without the place where that is `GONE`. */
function withOther(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) };
  if (rest.length === 0 && other === GONE) Reflect.deleteProperty(copy, name);
  else Reflect.set(copy, name, withOther(Reflect.get(copy, name), rest, other));
  return copy;
}
const GONE = Symbol('gone');

it('says the same as valibot of rows that are good, or wrong in one place', () => {
  const test = schemaTest(whole);
  expect([test(good), v.is(whole, good)]).toEqual([true, true]);
  const paths = pathsOf(good);
  for (const path of paths.slice(1))
    for (const other of [...ODD, GONE]) {
      const value = withOther(good, path, other);
      expect({ path, other, is: test(value) }).toEqual({ path, other, is: v.is(whole, value) });
    }
  fc.assert(
    fc.property(fc.constantFrom(...paths), odd, fc.constantFrom(...paths), odd, (one, a, two, b) => {
      const value = withOther(withOther(good, one, a), two, b);
      return test(value) === v.is(whole, value);
    }),
  );
});

it.each([
  v.optional(v.string(), 'default'),
  v.object({ a: v.optional(v.number(), 3), b: v.nullish(v.string()), c: v.fallback(v.string(), '') }),
  v.pipe(v.array(v.number()), v.maxLength(2)),
  v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(9)),
  v.pipe(
    v.string(),
    v.transform((value) => value.length),
    v.number(),
  ),
  v.union([
    v.object({ kind: v.literal('a') }),
    v.object({ kind: v.picklist(['b', 'c']), more: v.boolean() }),
  ]),
])('says the same of $type, whatever it is made of', (schema: v.GenericSchema) => {
  const test = schemaTest(schema);
  const values = [...ODD, [], [1, 2, 3], {}, { a: 'x' }, { a: 1, b: null }, { kind: 'a' }, { kind: 'b' }, 10];
  expect(values.map(test)).toEqual(values.map((value) => v.is(schema, value)));
  expect(test({ kind: 'c', more: false })).toBe(v.is(schema, { kind: 'c', more: false }));
});

it.each([
  ['https://a.test/', true],
  ['HTTP://a.test', true],
  [' https://a.test', true],
  ['ht\ntps://a.test', true],
  ['https://', false],
  ['httpsx://a.test', false],
  ['ftp://a.test', false],
  ['a.test', false],
])('%j is an address of the web: %s', (value, is) => {
  expect(v.is(webAddressSchema, value)).toBe(is);
});
