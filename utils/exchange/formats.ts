import type { ColumnRole } from './column-role.ts';
import type { DayOrder } from './day-order.ts';
import { evenHeading } from './heading.ts';
import type { ImportFormatId } from './import-formats.ts';

/** A format of files, how it is recognised, and what its columns are. */
export interface ImportFormat {
  readonly id: ImportFormatId;
  /** What its maker calls it; null where no tool makes it. */
  readonly tool: string | null;
  /** Headings, all of one of these in a row tell the format; none where its shape does. */
  readonly signs: readonly (readonly string[])[];
  /** The signs must stand in this order: the headings alone are those of another format, too. */
  readonly inOrder?: boolean;
  /** The signs are all headings that it has: with others it is a list of the user's own. */
  readonly isWhole?: boolean;
  /** Columns that this format means otherwise than others do; all else is known by `roleOfHeading`. */
  readonly columns?: Readonly<Record<string, ColumnRole>>;
  /** Its columns say what was agreed about a link; else how the link was when the tool saw it. */
  readonly agreed: boolean;
  /** The order of its dates where they are written in numbers alone. */
  readonly order?: DayOrder;
  /** An empty cell under a mark says that the link does not bear it; else it says nothing. */
  readonly emptyIsNo?: boolean;
}

/** In the order in which they are tried. */
export const FORMATS: readonly ImportFormat[] = [
  {
    id: 'ahrefs',
    tool: 'Ahrefs',
    signs: [
      ['Referring page URL', 'Target URL'],
      ['Referring page URL', 'Link URL'],
      ['url_from', 'url_to'],
    ],
    columns: { Type: 'none', 'Redirect Chain URLs': 'none' },
    agreed: false,
  },
  {
    id: 'semrush',
    tool: 'Semrush',
    signs: [['Source title', 'Source url', 'Target url']],
    agreed: false,
  },
  {
    id: 'majestic',
    tool: 'Majestic',
    signs: [['SourceURL', 'TargetURL', 'FlagNoFollow']],
    agreed: false,
    emptyIsNo: true,
  },
  {
    id: 'moz',
    tool: 'Moz',
    signs: [
      ['URL', 'Target URL', 'Only rel=nofollow'],
      ['URL', 'Target URL', 'Followable'],
    ],
    columns: { URL: 'page', Origin: 'none' },
    agreed: false,
  },
  {
    id: 'screamingFrog',
    tool: 'Screaming Frog',
    signs: [
      ['Type', 'Source', 'Destination'],
      ['Type', 'From', 'To'],
    ],
    columns: { Type: 'linkType', Target: 'none' },
    agreed: false,
  },
  {
    id: 'buzzStream',
    tool: 'BuzzStream',
    signs: [['Linking from', 'Linking To']],
    agreed: false,
    order: 'month-first',
  },
  {
    id: 'serpstat',
    tool: 'Serpstat',
    signs: [['Donor URL', 'Acceptor URL']],
    agreed: false,
  },
  { id: 'linkody', tool: 'Linkody', signs: [['URL FROM']], agreed: true },
  {
    id: 'bing',
    tool: 'Bing Webmaster Tools',
    signs: [['Source Url', 'Anchor text', 'Target Url']],
    inOrder: true,
    agreed: false,
  },
  {
    id: 'traceLinker',
    tool: 'TraceLinker',
    signs: [['source_url', 'target_url', 'anchor_text']],
    inOrder: true,
    agreed: false,
  },
  {
    id: 'searchConsole',
    tool: 'Google Search Console',
    signs: [
      ['Linking page', 'Last crawled'],
      ['Linking page'],
      ['Página de enlace', 'Último rastreo'],
      ['Página de enlace'],
    ],
    isWhole: true,
    agreed: false,
  },
  { id: 'seoSpace', tool: 'SEOSpace', signs: [], agreed: false },
  { id: 'list', tool: null, signs: [], agreed: true },
  { id: 'table', tool: null, signs: [], agreed: true },
];

/** The tools whose files are known, as their makers call them. */
export const IMPORT_TOOLS: readonly string[] = FORMATS.flatMap(({ tool }) => tool ?? []);

/** The format with this name. */
export function formatOf(id: ImportFormatId): ImportFormat {
  const found = FORMATS.find((format) => format.id === id);
  if (!found) throw new RangeError(id);
  return found;
}

/**
 * Finds the tool whose headings these are.
 *
 * @param headings as `evenHeading` has them
 * @returns undefined where no tool writes them
 */
export function formatByHeadings(headings: readonly string[]): ImportFormat | undefined {
  const count = headings.filter((heading) => heading !== '').length;
  return FORMATS.find(({ signs, inOrder = false, isWhole = false }) =>
    signs.some((sign) => {
      if (isWhole && count !== sign.length) return false;
      const places = sign.map((heading) => headings.indexOf(evenHeading(heading)));
      return places.every((place, at) => place >= 0 && (!inOrder || place > (places[at - 1] ?? -1)));
    }),
  );
}
