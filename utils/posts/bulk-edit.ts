import { readOwnName } from '../domains/own-domain.ts';
import { isOnDomain, targetDomain } from './match.ts';
import type { Expectation, ExpectedTarget, GuestPost } from './post.ts';

/**
 * What is changed of many guest posts at once. Each function gives the post as it is then, or the post itself where it
 * stays as it is; a view sends those that change by `editWithUndo`.
 */

/** The post with other terms; what is not named stays. */
export function withExpected(
  post: GuestPost,
  terms: Partial<Pick<Expectation, 'rel' | 'anchor' | 'indexable'>>,
): GuestPost {
  return { ...post, expect: { ...post.expect, ...terms } };
}

/** The post with other details of its order; what is not named stays. */
export function withOrderDetails(
  post: GuestPost,
  order: Partial<Pick<GuestPost, 'supplier' | 'guaranteedUntil' | 'dueOn' | 'indexed' | 'ignored'>>,
): GuestPost {
  return { ...post, ...order };
}

/**
 * The post with a target of another kind: any page of the domain that it leads to, or the one page to which its link led
 * when the user was content with it.
 *
 * @returns the post itself where it has that kind already, or no such page is known
 */
export function withTargetKind(post: GuestPost, kind: ExpectedTarget['kind']): GuestPost {
  const { target } = post.expect;
  if (target.kind === kind) return post;
  if (kind === 'domain') {
    const host = targetDomain(target)?.host;
    return host ? withTarget(post, { kind, name: host }) : post;
  }
  const url = post.baseline?.target;
  const isKnown = url && target.kind === 'domain' && isOnDomain(url, readOwnName(target.name));
  return isKnown ? withTarget(post, { kind: 'page', url }) : post;
}

/** The post with tags added and taken away; a tag that it has already is not added. */
export function withTags(
  post: GuestPost,
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): GuestPost {
  const tags = [...new Set([...post.tags, ...add])].filter((tag) => !remove.includes(tag));
  return tags.join('\n') === post.tags.join('\n') ? post : { ...post, tags };
}

/** The post with another target. */
export function withTarget(post: GuestPost, target: ExpectedTarget): GuestPost {
  return { ...post, expect: { ...post.expect, target } };
}
