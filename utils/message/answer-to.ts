import * as v from 'valibot';
import { FAILURE_CAUSES } from '../errors.ts';
import { type Outcome, toFailed } from './outcome.ts';

const envelope = v.object({
  ok: v.boolean(),
  value: v.optional(v.unknown()),
  why: v.optional(v.picklist(FAILURE_CAUSES), 'broken'),
});

/**
 * Validates an answer as it crosses from another context.
 *
 * @param where an answer that breaks the contract is a bug of ours; null where it comes from a page, which may say what it likes
 * @param sent what the browser gives for the message that was sent
 * @param schema of the value that is answered
 * @returns the value, or why there is none: `gone` where nobody listened; never rejects
 */
export async function answerTo<S extends v.GenericSchema>(
  where: string | null,
  sent: Promise<unknown>,
  schema: S,
): Promise<Outcome<v.InferOutput<S>>> {
  try {
    const raw = await sent;
    // Nobody listened.
    if (raw === undefined || raw === null) return { ok: false, why: 'gone' };
    const { success, output } = v.safeParse(envelope, raw);
    if (success && !output.ok) return { ok: false, why: output.why };
    const value = v.safeParse(schema, success ? output.value : undefined);
    if (success && value.success) return { ok: true, value: value.output };
    return where === null
      ? { ok: false, why: 'broken' }
      : toFailed(`answer to ${where}`, new TypeError('It breaks the contract'));
  } catch (error) {
    return toFailed(`request ${where ?? 'page'}`, error);
  }
}
