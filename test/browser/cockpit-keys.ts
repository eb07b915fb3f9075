import { expect } from 'vitest';
import type { Browser, View } from '../../utils/drive/driver.ts';
import { expectAccessible } from './accessible.ts';
import { type CockpitStage, copyLost, focused, listen, saidOf } from './cockpit-stage.ts';
import { openPostsIn } from './posts-local.ts';

/** From the search field to the list: the filter that is set, the button that ends it, more filters, the button that ends all, two menus. */
const TABS_AT_MOST = 7;

/**
 * Goes through lost guest posts by keys alone: finds them, opens each in the panel, selects or checks it, looks at the
 * form and at the keys, and comes back to the list with what was selected.
 *
 * @param count at least 3
 */
export async function triageByKeys(browser: Browser, stage: CockpitStage, count: number): Promise<void> {
  await copyLost(browser, stage, count);
  const view = await openPostsIn(browser, 1280);
  await listen(view);
  await findBySearching(view, count);
  await selectAtOnce(view);
  await view.press('Enter');
  for (let n = 1; n <= count; n++) {
    await titleIs(view, n);
    if (n === 1) await checkThis(view);
    else await view.press('x');
    if (n === 2) await lookAround(view);
    if (n < count) await view.press('j');
  }
  // At the end there is no next.
  await view.press('j');
  await view.press('k');
  await titleIs(view, count - 1);
  await view.press('Escape');
  await view.waitFor(
    (end: string) => document.activeElement?.getAttribute('aria-label')?.endsWith(end),
    at(count - 1),
  );
  expect(await view.evaluate(() => document.querySelector('.post-panel'))).toBeNull();
  expect(await view.evaluate(() => document.querySelector('.selection-bar span')?.textContent)).toBe(
    `${count - 1} selected`,
  );
  expect(await saidOf(view, `${count - 1} selected`)).toEqual([expect.any(String)]);
  expect(await view.evaluate(() => location.hash)).toBe('#posts?search=gone%2F');
  await expectAccessible(view);
  await view.close();
}

/** The end of the title that the page of the copy with this number has. */
function at(n: number): string {
  return `gone/${String(n).padStart(2, '0')}`;
}

/** Searches by the key for it, and goes on to the list, which is one stop of the Tab key. */
async function findBySearching(view: View, count: number): Promise<void> {
  await view.press('/');
  await view.waitFor(() => document.activeElement?.matches('input[type=search]'));
  await view.type('input[type=search]', 'gone/');
  await view.waitFor(
    (wanted: number) =>
      document.querySelector('.listed-posts .count')?.textContent === `${wanted} guest posts`,
    count,
  );
  const isInList = () => view.evaluate(() => document.activeElement?.closest('.posts-table') !== null);
  let tabs = 0;
  for (; !(await isInList()) && tabs < TABS_AT_MOST; tabs++) await view.press('Tab');
  expect(await focused(view)).toMatch(/^button: .*gone\/01$/);
  // The field itself leads there by Enter.
  await view.press('/');
  await view.press('Enter');
  expect(await focused(view)).toMatch(/^button: .*gone\/01$/);
  // Backwards, too: forwards the browser's own bars may come next.
  await view.press('Shift+Tab');
  expect(await isInList()).toBe(false);
  await view.press('Tab');
  expect(await focused(view)).toMatch(/^button: .*gone\/01$/);
}

/** Two keys that a busy page reads before it draws a frame: the second one is about the row that the first one led to. */
async function selectAtOnce(view: View): Promise<void> {
  const selected = await view.evaluate(async () => {
    const pressed = [];
    for (const key of ['j', 'x', 'x', 'k']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      // What is drawn without a frame is drawn by then.
      for (let tick = 0; tick < 20; tick++) await Promise.resolve();
      pressed.push(document.querySelector('.post-row.selected .open')?.getAttribute('aria-label') ?? '');
    }
    return pressed;
  });
  expect(selected).toEqual(['', expect.stringMatching(/gone\/02$/), '', '']);
  expect(await focused(view)).toMatch(/^button: .*gone\/01$/);
}

async function titleIs(view: View, n: number): Promise<void> {
  await view.waitFor((end: string) => {
    const title = document.querySelector('.post-panel h2');
    return title?.textContent?.endsWith(end) && document.activeElement === title;
  }, at(n));
}

async function checkThis(view: View): Promise<void> {
  await view.press('c');
  expect(await saidOf(view, 'Checking 1 guest post')).toEqual([expect.any(String)]);
  await view.waitFor(() => document.querySelector('.post-panel .follow-up-form'));
  await expectAccessible(view);
}

/** Opens the form and leaves it by Escape, then the keys, after which the focus is where it was. */
async function lookAround(view: View): Promise<void> {
  await view.press('e');
  await view.waitFor(() => document.activeElement?.matches('.post-form input'));
  await view.press('Escape');
  await titleIs(view, 2);
  await view.press('?');
  await view.waitFor(() => document.querySelector('dialog[open] h2') === document.activeElement);
  await expectAccessible(view);
  await view.press('Escape');
  await view.waitFor(() => !document.querySelector('dialog[open]'));
  await titleIs(view, 2);
}
