import type { Check, PostVerdict } from '../../../../utils/posts/check.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import type { RecordedPost } from '../../../../utils/store/posts/recorded.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';

/** Noon of a day by the user's clock: `2026-03-01`. */
export function noon(day: string): number {
  return Date.parse(`${day}T12:00:00`);
}

/** A guest post, added on 1 January 2026, with checks by their days. */
export function aRecorded(
  checks: Readonly<Record<string, PostVerdict | Partial<Check>>>,
  post: Partial<GuestPost> = {},
  edits: Readonly<Record<string, Partial<GuestPost>>> = {},
): RecordedPost {
  const made = Object.entries(checks).map(([day, found]) => checkOn(day, found));
  const whole = aPost({ added: noon('2026-01-01'), ...post });
  const record = aPostRecord(made.at(-1) ?? null, whole);
  const firstSeen = made.find(({ link }) => link !== null)?.at ?? null;
  return {
    record: { ...record, state: { ...record.state, firstSeen } },
    checks: made.map((check) => ({ ...check, postId: 'a' })),
    edits: Object.entries(edits).map(([day, before]) => ({
      postId: 'a',
      at: noon(day),
      before: { ...whole, ...before },
    })),
  };
}

function checkOn(day: string, found: PostVerdict | Partial<Check>): Check {
  const given = typeof found === 'string' ? { verdict: found } : found;
  const isThere = ['kept', 'changed', 'not-counted'].includes(given.verdict ?? 'kept');
  return aCheck({ at: noon(day), ...(isThere ? {} : { link: null }), ...given });
}

/** Guest posts as the store gives them: slice by slice. */
export async function* slicesOf<T>(...slices: readonly (readonly T[])[]): AsyncGenerator<readonly T[]> {
  yield* slices;
}
