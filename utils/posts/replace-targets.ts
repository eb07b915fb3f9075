import { hostOf } from '../domains/host.ts';
import { ownName, plainName, readOwnName } from '../domains/own-domain.ts';
import { withTarget } from './bulk-edit.ts';
import type { ExpectedTarget, GuestPost } from './post.ts';
import { partTaken } from './taken.ts';

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
 * Previews what becomes of targets after a site has moved: those that begin with one text begin with another. A domain of
 * which any page will do moves where the whole of it does; `http`, `https` and `www.` are all one to it.
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
  const found = records.map((record) => ({
    record,
    target: replacedTarget(record.post, from.trim(), to.trim()),
  }));
  if (found.some(({ target }) => target === 'unreadable'))
    return { changed: [], taken: [], isUnreadable: true };
  const wanted = found.flatMap(({ record, target }): ReplacedTarget<R>[] => {
    if (target === null || target === 'unreadable') return [];
    const [now, then] = [targetText(record.post.expect.target), targetText(target)];
    return now === then ? [] : [{ record, post: withTarget(record.post, target), from: now, to: then }];
  });
  const { free, taken } = partTaken(wanted, all);
  return { changed: free, taken, isUnreadable: false };
}

/** The address of a target, or the name of its domain. */
export function targetText(target: ExpectedTarget): string {
  return target.kind === 'page' ? target.url : plainName(target.name);
}

/** Null where the target does not begin so. */
function replacedTarget(
  { expect: { target } }: GuestPost,
  from: string,
  to: string,
): ExpectedTarget | 'unreadable' | null {
  if (target.kind === 'domain') return replacedDomain(target.name, from, to);
  const url = replacedStart(target.url, from, to);
  if (url === null) return null;
  return /^https?:$/.test(URL.parse(url)?.protocol ?? '') ? { kind: 'page', url } : 'unreadable';
}

function replacedDomain(name: string, from: string, to: string): ExpectedTarget | 'unreadable' | null {
  const own = readOwnName(name);
  if (!own) return null;
  const isHost = own.kind === 'host';
  const bare = (address: string) =>
    address.replace(isHost ? /^https?:\/\//i : /^(https?:\/\/)?(www\.)?/i, '');
  const address = plainName(name) + (own.kind === 'prefix' ? '' : '/');
  const moved = replacedStart(address, bare(from), bare(to));
  if (moved === null) return null;
  const url = URL.parse(`https://${moved}`);
  if (!url || url.search || url.hash || /^[a-z][a-z\d+.-]*:(?!\/\/|\d)/i.test(to)) return 'unreadable';
  const { pathname, port } = url;
  const host = hostOf(url);
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`;
  if (isHost && path === '/') return { kind: 'domain', name: ownName({ kind: 'host', host }) };
  const isWhole = path === '/' && port === '';
  return {
    kind: 'domain',
    name: ownName(isWhole ? { kind: 'domain', host } : { kind: 'prefix', host, port, path }),
  };
}

/** Null where the address does not begin so. */
function replacedStart(address: string, from: string, to: string): string | null {
  if (from === '' || !address.startsWith(from)) return null;
  const rest = address.slice(from.length);
  const isWhole = rest === '' || from.endsWith('/') || /^[/?#]/.test(rest);
  if (!isWhole) return null;
  // A host ends at a slash, whoever left it out.
  const isBareHost = from.endsWith('/') && /^(https?:\/\/)?[^/]+$/i.test(to);
  return isBareHost ? `${to}/${rest}` : to + rest;
}
