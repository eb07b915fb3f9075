import { pageKey } from '../link/url.ts';
import type { Instant } from '../time.ts';
import type { Check } from './check.ts';
import { acceptedPost } from './create.ts';
import { needsTab } from './needs-tab.ts';
import type { GuestPost } from './post.ts';

/** Something that the user can accept after a check, by one button. */
export interface PostOffer {
  /**
   * - `accept`: the link as it is now is what is expected
   * - `move`: the page is at the address that it has moved to
   * - `open-tab`: the page is opened in a tab, as its HTML alone cannot tell
   */
  readonly kind: 'accept' | 'move' | 'open-tab';
  /** The guest post once the user has agreed. */
  readonly post: GuestPost;
}

/** Lists what a check lets the user agree to; nothing where all is as agreed. */
export function postOffers(post: GuestPost, check: Check, now: Instant): readonly PostOffer[] {
  const offers: PostOffer[] = [];
  const accepted = differs(check) ? acceptedPost(post, check, now) : null;
  if (accepted) offers.push({ kind: 'accept', post: accepted });
  const moved = check.changes.find(({ what }) => what === 'address');
  if (moved) offers.push({ kind: 'move', post: { ...post, url: pageKey(moved.to) } });
  if (needsTab(check) && !post.openTab) offers.push({ kind: 'open-tab', post: { ...post, openTab: true } });
  return offers;
}

function differs({ verdict, changes }: Check): boolean {
  return verdict === 'not-counted' || changes.some(({ what }) => what !== 'address');
}
