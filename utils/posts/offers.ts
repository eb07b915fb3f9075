import { pageKey } from '../link/url.ts';
import type { TextKey } from '../text-key.ts';
import type { Instant } from '../time.ts';
import type { Check } from './check.ts';
import { acceptedPost } from './create.ts';
import type { GuestPost } from './post.ts';

/** Something that the user can accept after a check, by one button. */
export interface PostOffer {
  /** What the button says. */
  readonly words: TextKey;
  /** What is said once it is done. */
  readonly done: TextKey;
  /** The guest post as it is agreed then. */
  readonly post: GuestPost;
}

/**
 * Lists what the user can accept after a check: the link as it is now; the address to which the page
 * has moved; that the page is opened in a tab, where its HTML alone does not show whether the link is there.
 */
export function postOffers(post: GuestPost, check: Check, now: Instant): readonly PostOffer[] {
  const accepted = differs(check) ? acceptedPost(post, check, now) : null;
  const moved = check.changes.find(({ what }) => what === 'address');
  const needsTab = check.reasons.some(({ code }) => code.startsWith('needs-'));
  return [
    ...(accepted ? [{ words: 'postAccept', done: 'postAccepted', post: accepted } as const] : []),
    ...(moved
      ? [{ words: 'postMove', done: 'postMoved', post: { ...post, url: pageKey(moved.to) } } as const]
      : []),
    ...(needsTab && !post.openTab
      ? [{ words: 'postOpenTab', done: 'postSaved', post: { ...post, openTab: true } } as const]
      : []),
  ];
}

function differs({ verdict, changes }: Check): boolean {
  return verdict === 'not-counted' || changes.some(({ what }) => what !== 'address');
}
