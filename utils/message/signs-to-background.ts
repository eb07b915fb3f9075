import * as v from 'valibot';
import type { PageSignals } from '../read/page-signals.ts';

const text = v.pipe(v.string(), v.maxLength(10_000));
const texts = v.pipe(v.array(text), v.maxLength(1000), v.readonly());

/** What `signs.js` says to the background by what it returns: from the other side of the trust line, as it shares its process with the page. */
export const signsSchema: v.GenericSchema<unknown, PageSignals> = v.object({
  text,
  length: v.number(),
  prose: v.number(),
  main: v.number(),
  sketch: v.pipe(v.array(v.number()), v.maxLength(100), v.readonly()),
  heading: text,
  scripts: texts,
  code: text,
  scriptHosts: texts,
  names: texts,
  asksPassword: v.boolean(),
  isPaid: v.boolean(),
  isCutOff: v.boolean(),
  refresh: v.nullable(text),
});

/** @returns the signs, or null where they are none */
export function readPageSignals(value: unknown): PageSignals | null {
  const result = v.safeParse(signsSchema, value);
  return result.success ? result.output : null;
}
