import { useLayoutEffect, useRef } from 'preact/hooks';

/** What keys do, by the letter or sign that they type; `Escape` by its name. */
export type KeyActions = Readonly<Partial<Record<string, () => void>>>;

/** Types of inputs that letters do not go into. */
const NO_TEXT = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'];

/** Whether letters that are typed there belong to what has the focus. */
export function isTypedInto(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TEXT.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

/**
 * Lets single keys do something wherever the focus is: never while the user types into a field, while a dialog is over
 * the page, or with a modifier held, for those are the browser's (WCAG 2.1.4 asks for a way around single keys: each
 * has a button, too).
 *
 * @param isOn false: the page is not shown
 */
export function useKeys(actions: KeyActions, isOn: boolean): void {
  const current = useRef(actions);
  current.current = actions;
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (event.defaultPrevented || ctrlKey || metaKey || altKey || event.isComposing) return;
      if (isTypedInto(target) || document.querySelector('dialog[open]')) return;
      const act = Object.hasOwn(current.current, key) ? current.current[key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
