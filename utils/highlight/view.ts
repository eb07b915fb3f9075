import type { HighlightKind, HighlightStyle } from './style.ts';

/** Of a page's links, those alone that lead to the user's domains, or that search engines do not follow. */
export const VIEWS = ['mine', 'problems'] as const;

/** What the user looks at in one tab, as chosen in the legend; the settings stay as they are. */
export interface HighlightView {
  /** Null for all links. */
  readonly only: (typeof VIEWS)[number] | null;
  /** Kinds that are switched off. */
  readonly hidden: readonly HighlightKind[];
}

/** A tab of which nothing was chosen yet. */
export const WHOLE_VIEW: HighlightView = { only: null, hidden: [] };

/** The style without the kinds that are switched off in this view. The same object where there are none. */
export function styleIn({ hidden }: HighlightView, style: HighlightStyle): HighlightStyle {
  if (hidden.length === 0) return style;
  const off = Object.fromEntries(hidden.map((kind) => [kind, false]));
  return { ...style, shown: { ...style.shown, ...off } };
}
