import type { HighlightKind } from '../../utils/highlight/style.ts';
import { make } from '../../utils/in-page/overlay/make.ts';
import { kindWords, pageNumber, pageText } from '../../utils/in-page/text.ts';

/** A row of the legend: a sample in the links' style, the words for their kinds, and their number. */
export interface Row {
  readonly element: HTMLElement;
  /** Holds the rows that are a part of this one. */
  readonly parts: HTMLElement;
  /** The link that the user was shown last by this row; null where none was. */
  last: WeakRef<Element> | null;
  /**
   * Updates the row.
   *
   * @param links how many there are
   * @param drawing the declarations of the links' style
   * @param isOff the user has switched the row off
   */
  draw(links: number, drawing: string, isOff: boolean): void;
}

/**
 * Makes a row that is not drawn yet.
 *
 * @param kinds one kind, or one and a further one: a part of those of the first, which is switched with them
 * @param onStep is called with 1 for the next link, with -1 for the previous one
 * @param onSwitch is called when the user switches the row off and on
 */
export function makeRow(
  kinds: readonly HighlightKind[],
  onStep: (step: 1 | -1) => void,
  onSwitch: (on: boolean) => void,
): Row {
  const [, ...further] = kinds;
  const word = further.length > 0 ? pageText('legendOfThese', kindWords(further)) : kindWords(kinds);
  const sign = make('span', 'sign', 'Aa');
  const count = make('span', 'count');
  const button = make('button', 'group', sign, make('span', 'word', word), count);
  button.type = 'button';
  button.title = pageText('legendCycle');
  button.addEventListener('click', (event) => onStep(event.shiftKey ? -1 : 1));
  sign.setAttribute('aria-hidden', 'true');
  const box = make('input', 'switch');
  box.type = 'checkbox';
  box.title = pageText('legendSwitch', word);
  box.setAttribute('aria-label', box.title);
  box.addEventListener('change', () => onSwitch(box.checked));
  const parts = make('ul', 'parts');
  const element = make('li', '', make('div', 'row', ...(further.length > 0 ? [] : [box]), button));
  let drawn = '';
  let counted = -1;
  return {
    element,
    parts,
    last: null,
    draw(links, drawing, isOff) {
      if (drawing !== drawn) sign.style.cssText = drawing;
      if (links !== counted) count.textContent = pageNumber(links);
      drawn = drawing;
      counted = links;
      box.checked = !isOff;
      element.classList.toggle('off', isOff);
      // A disabled button loses the focus, and with it the user's place in the legend.
      button.disabled = links === 0 && !button.matches(':focus');
    },
  };
}

/** Puts these rows into a list, in this order. Rows that stay are not moved, so that they keep the focus. */
export function putRows(list: HTMLElement, rows: readonly Row[]): void {
  for (const element of Array.from(list.children))
    if (!rows.some((row) => row.element === element)) element.remove();
  rows.forEach(({ element }, i) => {
    if (list.children[i] !== element) list.insertBefore(element, list.children[i] ?? null);
  });
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
