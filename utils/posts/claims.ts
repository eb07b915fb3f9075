import type { Instant } from '../time.ts';
import type { PostVerdict } from './check.ts';
import type { GuestPost } from './post.ts';
import { type PostState, statusAt } from './state.ts';

/**
 * What is claimed from a supplier: the link of a guest post was lost, was changed, or counts no longer, within the time
 * for which the supplier answers for it. A loss that one look found is none before the second has confirmed it.
 */

/** The verdicts that break what was agreed. */
const CLAIMED = ['lost', 'not-counted', 'changed'] as const satisfies readonly PostVerdict[];

/** What a claim is told from. */
export interface Claimable {
  readonly post: GuestPost;
  readonly state: PostState;
}

/** Whether a guest post stands as nobody agreed, by what is proven; what the user has put to rest does not. */
export function isBroken({ post, state }: Claimable, now: Instant): boolean {
  const verdict = statusAt(post, state, now);
  return CLAIMED.some((one) => one === verdict);
}

/** When what was agreed was broken: of a loss, when a look first found it. */
export function brokenAt({ lostAt, since, verdict }: PostState): Instant {
  return verdict === 'lost' && lostAt !== null ? lostAt : since;
}

/** Whether a guest post is a claim. What broke within the guarantee stays one when the guarantee is over. */
export function isClaim(claimable: Claimable, now: Instant): boolean {
  const { guaranteedUntil } = claimable.post;
  return guaranteedUntil != null && isBroken(claimable, now) && brokenAt(claimable.state) <= guaranteedUntil;
}

/** The claims on one supplier. */
export interface SupplierClaims<R> {
  /** '' where nobody is named. */
  readonly supplier: string;
  /** What broke last comes first. */
  readonly claims: readonly R[];
}

/**
 * Groups what is claimed by supplier. Names that differ in case or in blanks alone are one supplier, called as in its
 * last claim.
 *
 * @returns the supplier with the most claims first, equal ones by name; nobody last
 */
export function claimsBySupplier<R extends Claimable>(
  all: readonly R[],
  now: Instant,
): readonly SupplierClaims<R>[] {
  const claims = all.filter((one) => isClaim(one, now)).sort((a, b) => brokenAt(b.state) - brokenAt(a.state));
  return Array.from(Map.groupBy(claims, ({ post }) => supplierKey(post)).values(), (members) => ({
    supplier: plainName(members[0]?.post.supplier),
    claims: members,
  })).sort(
    (a, b) =>
      Number(a.supplier === '') - Number(b.supplier === '') ||
      b.claims.length - a.claims.length ||
      (a.supplier < b.supplier ? -1 : 1),
  );
}

function supplierKey({ supplier }: GuestPost): string {
  return plainName(supplier).toLowerCase();
}

function plainName(supplier = ''): string {
  return supplier.replace(/\s+/g, ' ').trim();
}
