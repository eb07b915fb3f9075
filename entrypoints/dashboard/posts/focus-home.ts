/**
 * Finds where the focus goes when what had it is gone: the title of a dialog or of the panel, a button beside a filter
 * that was taken away, else the line of the list that the Tab key comes to.
 *
 * @param left the innermost element that is left of those that it was in
 * @returns null where the panel was closed, which sees to it itself
 */
export function focusHome(left: Element): HTMLElement | null {
  const titled = left.closest('dialog, .post-panel');
  if (titled) return titled.querySelector('h2');
  if (!left.closest('main')) return null;
  const beside = left.closest('.listed-posts .filter-bar, .listed-posts .tools');
  return beside?.querySelector('button') ?? document.querySelector('main [data-stop][tabindex="0"]');
}
