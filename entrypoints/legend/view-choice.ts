import { type HighlightView, VIEWS } from '../../utils/highlight/view.ts';
import { make } from '../../utils/in-page/overlay/make.ts';
import { pageText } from '../../utils/in-page/text.ts';

/** Lets the user choose of which links the page shows what they are. */
export interface ViewChoice {
  readonly element: HTMLElement;
  draw(only: HighlightView['only']): void;
}

/** @param onChoose is called with what the user has chosen */
export function viewChoice(onChoose: (only: HighlightView['only']) => void): ViewChoice {
  const choices = [...VIEWS, null].map((only) => {
    const input = make('input', '');
    input.type = 'radio';
    input.name = 'view';
    input.addEventListener('change', () => onChoose(only));
    return { only, input, label: make('label', '', input, pageText(`legendView_${only ?? 'all'}`)) };
  });
  const element = make('fieldset', 'views', ...choices.map(({ label }) => label));
  element.setAttribute('aria-label', pageText('legendViews'));
  return {
    element,
    draw(now) {
      for (const { only, input } of choices) input.checked = only === now;
    },
  };
}
