import type { HighlightKind } from '../../../utils/highlight/style.ts';
import { kindWords, pageNumber, pageText } from '../../../utils/in-page/text.ts';
import { make } from './host-element.ts';

/** A line of the legend: a sign as the links are drawn, what it means, how many there are. */
export interface Row {
  readonly element: HTMLElement;
  /** The link that this line showed last. */
  last: WeakRef<Element> | null;
  draw(links: number, drawing: string): void;
}

/** @param onStep is called when the user wants the next link, or the one before */
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
      // A button that is disabled loses the focus, and the user their place.
      button.disabled = links === 0 && !button.matches(':focus');
    },
  };
}

/** The link to show after this one, or before it; from the beginning, or the end, where there is none. */
export function nextOf(links: readonly Element[], last: Element | undefined, step: 1 | -1): number {
  const at = last ? links.indexOf(last) : -1;
  if (at < 0) return step > 0 ? 0 : links.length - 1;
  return (at + step + links.length) % links.length;
}
