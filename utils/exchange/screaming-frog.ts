import type { LinkPosition } from '../link/facts.ts';
import type { PageLink } from '../link/page-link.ts';
import type { TargetState } from '../link/target-state.ts';

/** The columns of Screaming Frog's "All Outlinks", in their order. */
export const SCREAMING_FROG_COLUMNS = [
  'Type',
  'Source',
  'Destination',
  'Size (Bytes)',
  'Alt Text',
  'Anchor',
  'Status Code',
  'Status',
  'Follow',
  'Target',
  'Rel',
  'Path Type',
  'Link Path',
  'Link Position',
  'Link Origin',
] as const;

const POSITIONS: Readonly<Record<LinkPosition, string>> = {
  content: 'Content',
  navigation: 'Navigation',
  header: 'Header',
  footer: 'Footer',
  aside: 'Aside',
};

/**
 * A link as a row of those columns. What Backlight does not read is left empty: the size, the link's `target` attribute,
 * and its path in the document.
 *
 * @param page address of the page; a link in a frame belongs to the framed document
 * @param state what the target's server said; undefined where it was not asked
 */
export function screamingFrogRow(link: PageLink, page: string, state: TargetState | undefined): string[] {
  const { href, text, textFrom, rawRel, kind, pathType, position, jsOnly, frame, via } = link;
  // Of a redirect wrapper nobody has asked.
  const asked = via === null ? state : undefined;
  const isAlt = textFrom === 'alt';
  const cells: Readonly<Record<(typeof SCREAMING_FROG_COLUMNS)[number], string>> = {
    Type: 'Hyperlink',
    Source: frame !== null && /^https?:/.test(frame) ? frame : page,
    Destination: href,
    'Size (Bytes)': '',
    'Alt Text': isAlt ? text : '',
    Anchor: isAlt ? '' : text,
    'Status Code': asked ? String(asked.status ?? 0) : '',
    Status: asked?.status === null ? 'No Response' : '',
    Follow: String(kind.includes('followed')),
    Target: '',
    Rel: rawRel ?? '',
    'Path Type': pathType,
    'Link Path': '',
    'Link Position': POSITIONS[position],
    'Link Origin': jsOnly === null ? '' : jsOnly ? 'Rendered HTML' : 'HTML & Rendered HTML',
  };
  return SCREAMING_FROG_COLUMNS.map((column) => cells[column]);
}
