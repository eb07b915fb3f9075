import { type OwnDomain, ownName, readOwnName } from '../domains/own-domain.ts';
import type { GuestPost } from './post.ts';

/**
 * Finds the narrowest own domain to which a guest post should link.
 *
 * @param matches as `ownMatcher` makes it of the user's domains
 * @returns its name; null where the target is on none of them
 */
export function targetOwnName(
  { expect: { target } }: Pick<GuestPost, 'expect'>,
  matches: (url: URL) => OwnDomain | null,
): string | null {
  const named = target.kind === 'domain' ? readOwnName(target.name) : null;
  const path = named?.kind === 'prefix' ? named.path : '/';
  const url = URL.parse(target.kind === 'page' ? target.url : `https://${named?.host ?? ''}${path}`);
  const own = url && matches(url);
  return own && ownName(own);
}
