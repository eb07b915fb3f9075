import type { View } from '../../utils/drive/driver.ts';

/** What bears a verdict, and has neither a word nor a name that says it. */
export function statesWithoutWords(view: View): Promise<string[]> {
  return view.evaluate(() =>
    [...document.querySelectorAll('.status-badge, .figure[data-verdict], .group-row .count')]
      .filter((element) => element.checkVisibility() && !/\p{L}/u.test(element.textContent ?? ''))
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Buttons that are pressed, and are drawn as they were if they were not. */
export function pressedAlike(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const drawn = (button: Element) => {
      const { color, backgroundColor, borderColor, borderStyle, borderWidth, outlineStyle, fontWeight } =
        getComputedStyle(button);
      return [color, backgroundColor, borderColor, borderStyle, borderWidth, outlineStyle, fontWeight].join();
    };
    return [...document.querySelectorAll('[aria-pressed=true], .parts [aria-current=page]')]
      .filter((button) => {
        const [name = '', value = ''] = button.hasAttribute('aria-pressed')
          ? ['aria-pressed', 'true']
          : ['aria-current', 'page'];
        const on = drawn(button);
        if (name === 'aria-pressed') button.setAttribute(name, 'false');
        else button.removeAttribute(name);
        const off = drawn(button);
        button.setAttribute(name, value);
        return on === off;
      })
      .map((button) => button.outerHTML.slice(0, 120));
  });
}

/** What has the focus, where nothing shows that it has. */
export function focusUnseen(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return [];
    // The browser itself marks which part of a date has the focus, and what has it in a frame.
    if (activeElement.matches('iframe, input[type=date]')) return [];
    const isRing = ({ outlineStyle, outlineWidth, outlineColor, backgroundColor }: CSSStyleDeclaration) =>
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && outlineColor !== backgroundColor;
    // A button may fill what it is in with its `::after`.
    const hasRing = (element: Element | null) =>
      element !== null &&
      [getComputedStyle(element), getComputedStyle(element, '::after')].some((style) => isRing(style));
    const isSeen = [activeElement, activeElement.closest('label'), activeElement.parentElement].some(hasRing);
    return isSeen ? [] : [activeElement.outerHTML.slice(0, 120)];
  });
}
