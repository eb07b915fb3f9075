import type { Selectors } from '../../../utils/highlight/selectors.ts';
import type { HighlightStyle } from '../../../utils/highlight/style.ts';
import type { Root } from '../../../utils/read/dom.ts';
import type { Group } from './count.ts';

/** The highlighted links of a document, as legend and label show them. */
export interface ShownLinks {
  readonly style: HighlightStyle;
  readonly selectors: Selectors;
  /** The document and its shadow roots. */
  readonly roots: readonly Root[];
  /** The robots meta or header that makes all links of the page nofollow; null where there is none. */
  readonly nofollowBy: string | null;
  /** There may be more links than the style sheet can name: they are not highlighted. */
  readonly isCut: boolean;
  /** The rows of the legend; null where no legend is shown. */
  readonly groups: readonly Group[] | null;
}
