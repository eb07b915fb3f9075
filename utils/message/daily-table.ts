import * as v from 'valibot';
import { instantSchema } from '../posts/stored-schema.ts';

/** How a table is read: as the user understood its columns when they imported it. */
export const dailyChoiceSchema = v.object({
  /** One for each column, as `COLUMN_ROLES` names them; one that is not known is none. */
  roles: v.pipe(v.array(v.string()), v.readonly()),
  /** The order of day and month; null where its dates tell it. */
  order: v.nullable(v.picklist(['day-first', 'month-first'])),
  /** The marks that it names were agreed; else they are how the link was. */
  agreed: v.boolean(),
});
export type DailyChoice = v.InferOutput<typeof dailyChoiceSchema>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What reading a published table again came to. Why it could not be read: as in `AskedTable`; `rows`: none can be imported. */
export const dailyResultSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), at: instantSchema, added: count, changed: count, bad: count }),
  v.object({
    ok: v.literal(false),
    at: instantSchema,
    why: v.picklist(['noAccess', 'silent', 'status', 'tooLarge', 'rows', 'store']),
  }),
]);
export type DailyResult = v.InferOutput<typeof dailyResultSchema>;
