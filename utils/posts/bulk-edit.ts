import { readOwnName } from '../domains/own-domain.ts';
import { isOnDomain, targetDomain } from './match.ts';
import type { Expectation, ExpectedTarget, GuestPost } from './post.ts';
import { partTaken } from './taken.ts';

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

function withTarget(post: GuestPost, target: ExpectedTarget): GuestPost {
  return { ...post, expect: { ...post.expect, target } };
}

/** One guest post whose target is replaced. */
export interface ReplacedTarget<R> {
  readonly record: R;
  /** As it is then. */
  readonly post: GuestPost;
  readonly from: string;
  readonly to: string;
}

/** What replacing targets comes to. */
export interface TargetReplacement<R> {
  readonly changed: readonly ReplacedTarget<R>[];
  /** Whose page has a guest post with the new target already, or gets two: they stay as they are. */
  readonly taken: readonly ReplacedTarget<R>[];
  /** The new beginning makes no address of the web of the targets: nothing can be replaced. */
  readonly isUnreadable: boolean;
}

/**
 * Previews what becomes of targets after a site has moved: those that begin with one text begin with another. Only
 * targets that are one page have an address to replace.
 *
 * @param records that are to be changed
 * @param all guest posts that there are: no two may have the same page and target
 * @param from `https://old.example/`; an address ends or goes on there, so that `https://old.example/a` is no beginning
 *   of `https://old.example/ab`
 * @param to `https://new.example/blog/`
 */
export function replaceTargets<R extends { readonly post: GuestPost }>(
  records: readonly R[],
  all: readonly { readonly post: GuestPost }[],
  from: string,
  to: string,
): TargetReplacement<R> {
  const wanted = records.flatMap((record): ReplacedTarget<R>[] => {
    const { target } = record.post.expect;
    const after = target.kind === 'page' ? replacedStart(target.url, from.trim(), to.trim()) : null;
    if (target.kind !== 'page' || after === null || after === target.url) return [];
    return [
      { record, post: withTarget(record.post, { kind: 'page', url: after }), from: target.url, to: after },
    ];
  });
  if (wanted.some((each) => !/^https?:$/.test(URL.parse(each.to)?.protocol ?? '')))
    return { changed: [], taken: [], isUnreadable: true };
  const { free, taken } = partTaken(wanted, all);
  return { changed: free, taken, isUnreadable: false };
}

/** Null where the address does not begin so. */
function replacedStart(url: string, from: string, to: string): string | null {
  if (from === '' || !url.startsWith(from)) return null;
  const rest = url.slice(from.length);
  const isWhole = rest === '' || from.endsWith('/') || /^[/?#]/.test(rest);
  return isWhole ? to + rest : null;
}
