import type { View } from '../../utils/drive/driver.ts';

/** What lies beyond the window's edges, or scrolls sideways within them, as HTML; what is clipped on purpose is not. */
export function beyondEdges(view: View): Promise<string[]> {
  return view.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const { clientWidth } = document.documentElement;
    const isCut = (element: Element): boolean => {
      for (let above = element.parentElement; above; above = above.parentElement)
        if (/hidden|clip/.test(getComputedStyle(above).overflowX) && above !== document.body) return true;
      return false;
    };
    const scrolls = (element: Element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX));
    const juts = (element: Element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && (right > clientWidth + 1 || left < -1) && !isCut(element);
    };
    const found = [document.documentElement, ...document.querySelectorAll('body *')].filter(
      (element) => element.checkVisibility() && (scrolls(element) || juts(element)),
    );
    return found.map((element) => element.outerHTML.slice(0, 120));
  });
}
