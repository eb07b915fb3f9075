import { isBacklink, type JudgedLink } from './judge.ts';
import type { Kind } from './rel.ts';
import type { HostCount } from './site-counts.ts';

/** How many links have each kind; a link counts once for each of its kinds. */
export type KindCounts = Readonly<Record<Kind, number>>;

/** The judged links of one document of a tab. */
export interface JudgedDocument {
  readonly frameId: number;
  /** Address of the framed document; null for the page itself. */
  readonly frame: string | null;
  /** Name of the own domain that the document is on; null where it is on none. */
  readonly home: string | null;
  readonly links: readonly JudgedLink[];
}

/** What the links of a document come to. */
export interface Tally {
  /** Those to own domains, in document order. */
  readonly own: readonly (JudgedLink & { readonly domain: string })[];
  readonly outbound: number;
  readonly internal: number;
  /** Those to no web address. */
  readonly noWeb: number;
  /** Kinds of the outbound links. */
  readonly kinds: KindCounts;
  /** Hosts of the outbound links, the user's own left out. */
  readonly hosts: ReadonlyMap<string, HostCount>;
}

/** The tally of no links at all. */
export const NO_LINKS: Tally = tallyOf({ links: [], home: null });

/** Counts the links of a document in one go: of a hundred thousand, going over them costs more than what is counted. */
export function tallyOf({ links, home }: Pick<JudgedDocument, 'links' | 'home'>): Tally {
  const own: (JudgedLink & { readonly domain: string })[] = [];
  const hosts = new Map<string, HostCount>();
  const kinds = noKinds();
  let [outbound, noWeb] = [0, 0];
  for (const link of links) {
    if (isBacklink(link, home)) own.push(link);
    if (link.host === null) noWeb++;
    if (!link.outbound) continue;
    outbound++;
    for (const kind of link.kind) kinds[kind]++;
    if (link.host !== null && link.domain === null) count(hosts, link.host, link.kind.includes('nofollow'));
  }
  return { own, outbound, internal: links.length - outbound - noWeb, noWeb, kinds, hosts };
}

/** How many of some links have each kind. */
export function countKinds(links: readonly Pick<JudgedLink, 'kind'>[]): KindCounts {
  const counts = noKinds();
  for (const { kind } of links) for (const each of kind) counts[each]++;
  return counts;
}

function count(hosts: Map<string, HostCount>, host: string, isNofollow: boolean): void {
  const before = hosts.get(host);
  if (!before) {
    hosts.set(host, { links: 1, nofollow: isNofollow ? 1 : 0 });
    return;
  }
  before.links++;
  if (isNofollow) before.nofollow++;
}

function noKinds(): Record<Kind, number> {
  return { followed: 0, nofollow: 0, ugc: 0, sponsored: 0, suspicious: 0 };
}
