import type { Tab, View } from '../../utils/drive/driver.ts';
import { pressSwitch, waitForHighlight } from '../../utils/drive/highlight.ts';

/**
 * Presses the highlighting switch in a tab's popup, which closes the popup, and
 * waits until the page is highlighted.
 *
 * @throws Error where the page is not highlighted in time
 */
export async function switchHighlightingOn(popup: View, tab: Tab): Promise<void> {
  await pressSwitch(popup, true);
  await waitForHighlight(tab);
  // A page with CSS transitions on its links delays the highlighting: wait until they are over.
  await tab.waitFor(() =>
    document
      .getAnimations()
      .every(
        (one) => !(one instanceof CSSTransition && /^(outline|box-shadow)/.test(one.transitionProperty)),
      ),
  );
}
