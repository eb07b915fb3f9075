import type { PageGround } from '../../highlight/color.ts';
import type { Selectors } from '../../highlight/selectors.ts';
import type { HighlightStyle } from '../../highlight/style.ts';
import type { HighlightView } from '../../highlight/view.ts';
import type { Root } from '../../read/dom.ts';

/** The highlighted links of a document, as legend and label show them. */
export interface ShownLinks {
  /** As in the settings: with the kinds that the view hides. */
  readonly style: HighlightStyle;
  readonly view: HighlightView;
  readonly ground: PageGround;
  /** Finds the links that are drawn. */
  readonly selectors: Selectors;
  /** Finds these and those of the kinds that the view hides: the legend counts them all the same. */
  readonly counted: Selectors;
  /** The document and its shadow roots. */
  readonly roots: readonly Root[];
  /** The robots meta or header that makes all links of the page nofollow; null where there is none. */
  readonly nofollowBy: string | null;
  /** There may be more links than the style sheet can name: they are not highlighted. */
  readonly isCut: boolean;
}
