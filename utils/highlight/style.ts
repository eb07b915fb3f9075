import { KINDS, type Kind, QUALIFIERS } from '../link/rel.ts';

/** A kind of link to highlight; a link may have several. `own` means a link to one of the user's domains. */
export type HighlightKind = Kind | 'own';

/** All kinds, in the order in which settings and legend list them. */
export const HIGHLIGHT_KINDS: readonly HighlightKind[] = [...KINDS, 'own'];

/**
 * Kinds that are drawn as a line around the link; `suspicious` is a bar before it, `own` a glow
 * within the line.
 */
export type LineKind = Exclude<HighlightKind, 'suspicious' | 'own'>;

/** All line kinds, in the order of {@link HIGHLIGHT_KINDS}. */
export const LINE_KINDS: readonly LineKind[] = ['followed', ...QUALIFIERS];

/** Line styles of CSS that can be told apart at 3 px. */
export const LINES = ['solid', 'dashed', 'dotted', 'double'] as const;
/** One of {@link LINES}. */
export type Line = (typeof LINES)[number];

/** How the user wants links highlighted. */
export interface HighlightStyle {
  /** Which kinds are highlighted. */
  readonly shown: Readonly<Record<HighlightKind, boolean>>;
  /** As `#rrggbb`. */
  readonly color: Readonly<Record<HighlightKind, string>>;
  readonly line: Readonly<Record<LineKind, Line>>;
  /** Followed links that are not the user's have a thin dotted line: they are many, and nothing is wrong with them. */
  readonly quiet: boolean;
  /** Links within the site are left alone, whatever their rel. */
  readonly outboundOnly: boolean;
  /** The page shows the legend. */
  readonly legend: boolean;
}

/**
 * The colours are those of `components/base/tokens.css` for light backgrounds; `inkOn` makes them
 * lines that are seen on any page.
 */
export const DEFAULT_STYLE: HighlightStyle = {
  shown: { followed: true, nofollow: true, ugc: true, sponsored: true, suspicious: true, own: true },
  color: {
    followed: '#17693a',
    nofollow: '#b3261e',
    ugc: '#6b3fb5',
    sponsored: '#0b5f8a',
    suspicious: '#8a5300',
    own: '#f59e0b',
  },
  line: { followed: 'solid', nofollow: 'dashed', ugc: 'dotted', sponsored: 'double' },
  quiet: true,
  outboundOnly: false,
  legend: true,
};
