import type { Tab, View } from '../../utils/drive/driver.ts';
import { pressSwitch, waitForHighlight } from '../../utils/drive/highlight.ts';

/** Switches highlighting on by the switch in the tab's popup, closes that, and waits until the page is highlighted. */
export async function switchHighlightingOn(popup: View, tab: Tab): Promise<void> {
  await pressSwitch(popup, true);
  await waitForHighlight(tab);
  // A page that lets its links change slowly lets them be highlighted slowly.
  await tab.waitFor(() =>
    document
      .getAnimations()
      .every(
        (one) => !(one instanceof CSSTransition && /^(outline|box-shadow)/.test(one.transitionProperty)),
      ),
  );
}
