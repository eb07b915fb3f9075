import type { GuestPost } from './post.ts';
import type { TargetReplacement } from './replace-targets.ts';

/**
 * Why a target is not replaced:
 * - `taken`: the page has a guest post with the new target, or gets one
 * - `elsewhere`: it does not begin so
 */
export const LEFT_REASONS = ['taken', 'elsewhere'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** A guest post whose target is left alone. */
export interface TargetLeft<R> {
  readonly record: R;
  readonly why: LeftReason;
}

/**
 * Lists what {@link TargetReplacement} leaves alone, and why.
 *
 * @param records for which it was made
 */
export function targetsLeft<R extends { readonly post: GuestPost }>(
  records: readonly R[],
  { changed, taken }: TargetReplacement<R>,
): readonly TargetLeft<R>[] {
  const done = new Set(changed.map(({ record }) => record));
  const held = new Set(taken.map(({ record }) => record));
  return records.flatMap((record): TargetLeft<R>[] => {
    if (done.has(record)) return [];
    return [{ record, why: held.has(record) ? 'taken' : 'elsewhere' }];
  });
}

/**
 * The beginning that all addresses have in common, up to the last `/` of it.
 *
 * @returns '' where there is none, or they are not even on one host
 */
export function commonStart(urls: readonly string[]): string {
  const [first = '', ...others] = urls;
  let length = first.length;
  for (const url of others) {
    let at = 0;
    while (at < length && url[at] === first[at]) at++;
    length = at;
  }
  const start = first.slice(0, first.lastIndexOf('/', length - 1) + 1);
  return /^https?:\/\/[^/]+\//.test(start) ? start : '';
}
