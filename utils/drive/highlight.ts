import type { Tab, View } from './driver.ts';

/** Presses the switch in a tab's popup, and closes that. */
export async function pressSwitch(popup: View, on: boolean): Promise<void> {
  await popup.waitFor(() => document.querySelector('[role=switch]:not(:disabled)'));
  await popup.click('[role=switch]');
  await popup.waitFor(
    (wanted) => document.querySelector('[role=switch]')?.getAttribute('aria-checked') === wanted,
    String(on),
  );
  await popup.close();
}

/** Our element comes after the style sheet, and goes before it. */
export async function waitForHighlight(tab: Tab, on = true): Promise<void> {
  await tab.waitFor((wanted) => {
    const there = document.querySelector('html > backlight-legend') !== null;
    return there === wanted;
  }, on);
  if (on) return;
  // Beside the flattened tree, say in a `video`, an element has no style at all.
  await tab.waitFor(() =>
    Array.from(document.links).every((link) => /^(none)?$/.test(getComputedStyle(link).outlineStyle)),
  );
}
