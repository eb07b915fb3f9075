import type { Tab, View } from '../drive/driver.ts';

/** Switches highlighting on by the switch in the tab's popup, closes that, and waits until the page is highlighted. */
export async function switchHighlightingOn(popup: View, tab: Tab): Promise<void> {
  const on = await popup.waitFor(() => document.querySelector('[role=switch]')?.getAttribute('aria-checked'));
  if (on !== 'true') await popup.click('[role=switch]');
  await popup.waitFor(() => document.querySelector('[role=switch][aria-checked=true]'));
  await popup.close();
  // The legend is put into the page once its links are styled.
  await tab.waitFor(() => document.documentElement.lastElementChild?.localName === 'backlight-legend');
  // A page that lets its links change slowly lets them be highlighted slowly.
  await tab.waitFor(() =>
    document
      .getAnimations()
      .every(
        (one) => !(one instanceof CSSTransition && /^(outline|box-shadow)/.test(one.transitionProperty)),
      ),
  );
}
