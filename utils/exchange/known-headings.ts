import { COLUMN_ROLES, type ColumnRole } from './column-role.ts';
import { evenHeading } from './heading.ts';

/**
 * Headings that tools and people write, by what stands below them. `address` may be the page with the link or the page
 * that it leads to: Moz calls the one `URL`, others the other.
 */
const HEADINGS: Readonly<Partial<Record<ColumnRole | 'address', readonly string[]>>> = {
  page: [
    'Referring page URL',
    'Referring page',
    'Referring URL',
    'Source url',
    'Source',
    'Source page',
    'URL from',
    'From',
    'Link from',
    'Linking page',
    'Linking page URL',
    'Linking from',
    'Linking URL',
    'Backlink URL',
    'Backlink',
    'Backlinks',
    'Backlink page',
    'Donor URL',
    'Donor',
    'Page',
    'Pages',
    'Page URL',
    'Post',
    'Post URL',
    'Guest post',
    'Guest post URL',
    'Article',
    'Article URL',
    'Placement',
    'Placement URL',
    'Published URL',
    'Live URL',
    'Live link',
    'Página de enlace',
  ],
  target: [
    'Target URL',
    'Target',
    'Target page',
    'Destination',
    'Destination URL',
    'Expected landing page URL',
    'Landing page',
    'Landing page URL',
    'Link to',
    'Link URL',
    'Linked URL',
    'Linked page',
    'Linking to',
    'URL to',
    'To',
    'Acceptor URL',
    'Acceptor',
    'Our URL',
    'My URL',
    'Money page',
  ],
  address: ['URL', 'URLs', 'Link', 'Links', 'Address', 'Addresses', 'Web address'],
  anchor: [
    'Anchor',
    'Anchor text',
    'Expected anchor',
    'Link anchor',
    'Link text',
    'Anchortext',
    'Ancrage',
    'Ankertext',
    'Texto de anclaje',
    'Texto ancla',
    'Testo di ancoraggio',
  ],
  rel: ['Rel', 'Link rel', 'Rel attribute', 'Link type', 'Link attribute'],
  follow: [
    'Follow',
    'Expected follow',
    'Dofollow',
    'Followable',
    'Only follow',
    'is_dofollow',
    'Suivre',
    'Seguir',
  ],
  nofollow: ['Nofollow', 'FlagNoFollow', 'is_nofollow', 'Only rel=nofollow'],
  ugc: ['UGC', 'is_ugc'],
  sponsored: ['Sponsored', 'is_sponsored'],
  firstSeen: ['First seen', 'First indexed', 'First found', 'Source first found date', 'first_seen_link'],
  lastSeen: ['Last seen', 'Last check', 'Last checked', 'Source crawl date', 'last_visited'],
  lastCrawled: ['Last crawled', 'Último rastreo'],
  added: [
    'Added',
    'Date added',
    'Added on',
    'Date',
    'Published',
    'Date published',
    'Publish date',
    'Live date',
  ],
  expires: [
    'Expires',
    'Expires on',
    'Expiry',
    'Expiry date',
    'Expiration',
    'Expiration date',
    'End date',
    'Valid until',
    'Payment – Expiration date',
  ],
  notes: ['Notes', 'Note', 'Comment', 'Comments', 'Remarks'],
  tags: ['Tags', 'Tag', 'Labels', 'Label'],
  cost: ['Cost', 'Price', 'Fee', 'Amount', 'Payment – Amount'],
  expectedDomain: ['Expected domain'],
  expectedRel: ['Expected rel'],
  anchorContains: ['Anchor contains'],
  indexable: ['Indexable'],
  planned: ['Planned'],
  ignored: ['Ignored'],
  openTab: ['Open in tab'],
  linkPath: ['Link path'],
  linkPosition: ['Link position'],
  linkOrigin: ['Link origin'],
  lost: ['Lost', 'Lost link', 'lost_date'],
};

const roles = new Map<string, ColumnRole | 'address'>();
for (const role of ['address', ...COLUMN_ROLES] as const)
  for (const heading of HEADINGS[role] ?? []) roles.set(evenHeading(heading), role);

/**
 * What a heading says, whatever tool wrote it.
 *
 * @param heading as `evenHeading` has it
 * @returns undefined where it is not known
 */
export function roleOfHeading(heading: string): ColumnRole | 'address' | undefined {
  return roles.get(heading);
}
