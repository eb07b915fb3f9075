import { KINDS, type Kind, QUALIFIERS } from '../link/rel.ts';

/** What a link is highlighted as; a link may be several at once. `own` leads to one of the user's domains. */
export type HighlightKind = Kind | 'own';

/** In the order in which settings and legend list them. */
export const HIGHLIGHT_KINDS: readonly HighlightKind[] = [...KINDS, 'own'];

/** Kinds that are drawn as a line around the link; `suspicious` is a bar before it, `own` a ring around all. */
export type LineKind = Exclude<HighlightKind, 'suspicious' | 'own'>;

export const LINE_KINDS: readonly LineKind[] = ['followed', ...QUALIFIERS];

/** Styles that CSS has for a line and that stay apart at 3 px. */
export const LINES = ['solid', 'dashed', 'dotted', 'double'] as const;
export type Line = (typeof LINES)[number];

/** How the user wants links highlighted. */
export interface HighlightStyle {
  readonly shown: Readonly<Record<HighlightKind, boolean>>;
  /** As `#rrggbb`. */
  readonly color: Readonly<Record<HighlightKind, string>>;
  readonly line: Readonly<Record<LineKind, Line>>;
  /** Leave links within the site alone, whatever their rel. */
  readonly outboundOnly: boolean;
  /** Show the legend on the page. */
  readonly legend: boolean;
}

/** The colours of `components/base/tokens.css` for light ground: on a page they stand on a white halo. */
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
  outboundOnly: false,
  legend: true,
};
