import { useMemo } from 'preact/hooks';
import { reportScopes, type ScopedPosts } from '../../../utils/report/scope.ts';
import { onDomainsChanged, ownDomains } from '../../../utils/settings/domains.ts';
import { chosenForReport } from '../../../utils/settings/report-choice.ts';
import { failureOf, lastValue, type ReadFailure, useQuery } from '../../../utils/ui/use-query.ts';
import { useAllPosts } from '../posts/use-all-posts.ts';

/** What a report can be about. */
interface Scopes {
  /** Null until they are known. */
  readonly list: readonly ScopedPosts[] | null;
  /** Why they cannot be read; null where they can. */
  readonly why: ReadFailure | null;
  readonly reread: () => Promise<unknown>;
}

/** Finds what a report can be about, and again when guest posts or domains change. */
export function useScopes(): Scopes {
  const posts = useAllPosts();
  const domains = useQuery(ownDomains, onDomainsChanged);
  const [all, own] = [lastValue(posts), lastValue(domains)];
  const list = useMemo(() => all && own && reportScopes(all.records, own, chosenForReport()), [all, own]);
  return {
    list,
    why: failureOf(posts, domains),
    reread: () => Promise.all([posts.reread(), domains.reread()]),
  };
}
