import type { HighlightKind } from '../../../utils/highlight/style.ts';
import { kindWords, pageNumber, pageText } from '../../../utils/in-page/text.ts';
import { make } from './host-element.ts';

/** A row of the legend: a sample in the links' style, the words for their kinds, and their number. */
export interface Row {
  readonly element: HTMLElement;
  /** The link that the user was shown last by this row; null where none was. */
  last: WeakRef<Element> | null;
  /**
   * Updates the row.
   *
   * @param links how many there are
   * @param drawing the declarations of the links' style
   */
  draw(links: number, drawing: string): void;
}

/**
 * Makes a row that is not drawn yet.
 *
 * @param onStep is called with 1 for the next link, with -1 for the previous one
 */
export function makeRow(kinds: readonly HighlightKind[], onStep: (step: 1 | -1) => void): Row {
  const sign = make('span', 'sign', 'Aa');
  const count = make('span', 'count');
  const button = make('button', 'group', sign, make('span', 'word', kindWords(kinds)), count);
  button.type = 'button';
  button.title = pageText('legendCycle');
  button.addEventListener('click', (event) => onStep(event.shiftKey ? -1 : 1));
  sign.setAttribute('aria-hidden', 'true');
  let drawn = '';
  let counted = -1;
  return {
    element: make('li', kinds.length > 1 ? 'several' : '', button),
    last: null,
    draw(links, drawing) {
      if (drawing !== drawn) sign.style.cssText = drawing;
      if (links !== counted) count.textContent = pageNumber(links);
      drawn = drawing;
      counted = links;
      // A disabled button loses the focus, and with it the user's place in the legend.
      button.disabled = links === 0 && !button.matches(':focus');
    },
  };
}

/**
 * Finds the link to show next; after the last comes the first.
 *
 * @param last the link that was shown last
 * @returns the index of the next or previous one; where `last` is not in the list, of the first or last one
 */
export function nextOf(links: readonly Element[], last: Element | undefined, step: 1 | -1): number {
  const at = last ? links.indexOf(last) : -1;
  if (at < 0) return step > 0 ? 0 : links.length - 1;
  return (at + step + links.length) % links.length;
}
