import type { PageLink } from '../../utils/link/page-link.ts';
import type { ServedOnlyBacklink } from '../../utils/verdict/served-only.ts';
import { anOwnLink } from './build.ts';

/** A followed link to example.com that a script took away. */
export function aServedOnly(link: Partial<ServedOnlyBacklink> = {}): ServedOnlyBacklink {
  const href = link.href ?? 'https://example.com/guide';
  return {
    href,
    target: href,
    rawRel: null,
    kind: ['followed'],
    text: 'the guide',
    domain: 'example.com',
    via: null,
    now: null,
    ...link,
  };
}

/** A followed link in the page itself, to another site. */
export function aPageLink(link: Partial<PageLink> = {}): PageLink {
  const { domain: _, verdict: __, ...listed } = anOwnLink({ href: 'https://other.example/', ...link });
  return { ...listed, sort: 'outbound', pathType: 'Absolute', ...link };
}
