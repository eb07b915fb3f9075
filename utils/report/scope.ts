import { type OwnDomain, ownMatcher, ownName } from '../domains/own-domain.ts';
import { targetOwnName } from '../posts/target-own-name.ts';
import type { PostRecord } from '../store/schema.ts';

/** What a report is about. */
export type ReportScope =
  | { readonly kind: 'all' }
  /** Those that the user has ticked, or filtered, in the list. */
  | { readonly kind: 'chosen' }
  /** Those that should link to an own domain, by its name. */
  | { readonly kind: 'domain'; readonly name: string }
  | { readonly kind: 'tag'; readonly tag: string };

/** Each scope that has guest posts, with their ids in the order of the list. */
export interface ScopedPosts {
  readonly scope: ReportScope;
  readonly ids: readonly string[];
}

/**
 * Finds what a report can be about.
 *
 * @param chosen ids; null where none were chosen
 * @returns what was chosen, all, then by domain, then by tag
 */
export function reportScopes(
  records: readonly PostRecord[],
  domains: readonly OwnDomain[],
  chosen: readonly string[] | null,
): ScopedPosts[] {
  const there = new Set(records.map(({ id }) => id));
  const matches = ownMatcher(domains);
  const byDomain = new Map<string, string[]>(domains.map((own) => [ownName(own), []]));
  const byTag = new Map<string, string[]>();
  for (const { id, post } of records) {
    const name = targetOwnName(post, matches);
    if (name !== null) byDomain.get(name)?.push(id);
    for (const tag of new Set(post.tags)) push(byTag, tag, id);
  }
  const found: ScopedPosts[] = [
    { scope: { kind: 'chosen' }, ids: (chosen ?? []).filter((id) => there.has(id)) },
    { scope: { kind: 'all' }, ids: records.map(({ id }) => id) },
    ...Array.from(byDomain, ([name, ids]) => ({ scope: { kind: 'domain', name } as const, ids })),
    ...Array.from(byTag, ([tag, ids]) => ({ scope: { kind: 'tag', tag } as const, ids })).sort((a, b) =>
      a.scope.tag < b.scope.tag ? -1 : 1,
    ),
  ];
  return found.filter(({ scope, ids }) => scope.kind === 'all' || ids.length > 0);
}

function push(lists: Map<string, string[]>, name: string, id: string): void {
  const list = lists.get(name);
  if (list) list.push(id);
  else lists.set(name, [id]);
}

/** The name of a scope among others. */
export function scopeKey(scope: ReportScope): string {
  if (scope.kind === 'domain') return `domain:${scope.name}`;
  return scope.kind === 'tag' ? `tag:${scope.tag}` : scope.kind;
}
