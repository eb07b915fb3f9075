import { expect } from 'vitest';
import { article } from '../../utils/drive/blog.ts';
import type { Browser, View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { clickAndRead } from '../../utils/drive/session.ts';
import { expectAccessible } from './accessible.ts';
import { type CockpitStage, focused, listen, saidOf } from './cockpit-stage.ts';
import { openPostsIn, postRows } from './posts-local.ts';

/** Filters by the menu, groups, and saves that as a view, to which the back button and the name both lead. */
export async function returnsToViews(browser: Browser): Promise<void> {
  const view = await openPostsIn(browser, 1280);
  await chooseLost(view);
  await saveGrouped(view);
  await pressButton(view, 'Remove this filter: State: lost');
  await hashIs(view, '#posts?group=site');
  await view.waitFor(() => document.activeElement?.closest('.filter-bar'));
  await view.evaluate(() => history.back());
  await hashIs(view, '#posts?state=lost&group=site');
  // The head of the group is a row, too.
  const posts = async () => (await postRows(view)).filter((row) => row !== ': ');
  await expect.poll(async () => (await posts()).every((row) => row.startsWith('lost'))).toBe(true);
  await view.type('input[type=search]', 'gone');
  await hashIs(view, '#posts?state=lost&search=gone&group=site');
  await view.evaluate(() => history.back());
  await hashIs(view, '#posts?state=lost&group=site');
  await pressButton(view, 'Clear');
  await hashIs(view, '#posts?group=site');
  await pressButton(view, 'Saved views');
  await view.click('.saved-view-list a');
  await hashIs(view, '#posts?state=lost&group=site');
  expect(await focused(view)).toBe('button: Saved views');
  await expectAccessible(view);
  await view.close();
}

async function hashIs(view: View, hash: string): Promise<void> {
  await view.waitFor((wanted: string) => location.hash === wanted, hash);
}

/** By keys: into the menu, to a field, to a value, and out of it. */
async function chooseLost(view: View): Promise<void> {
  await pressButton(view, '+ Filter');
  await view.waitFor(() => document.activeElement?.matches('.filter-menu button'));
  await expectAccessible(view);
  expect(await focused(view)).toBe('button: State');
  await view.press('Enter');
  await view.waitFor(() => document.querySelector('.filter-editor'));
  await view.waitFor(() => document.activeElement?.matches('.filter-menu header button'));
  await expectAccessible(view);
  const isLost = () =>
    view.evaluate(() => document.activeElement?.closest('label')?.textContent?.startsWith('lost'));
  for (let tabs = 0; tabs < 8 && !(await isLost()); tabs++) await view.press('Tab');
  await view.press(' ');
  await hashIs(view, '#posts?state=lost');
  await view.press('Escape');
  await view.waitFor(() => document.activeElement?.textContent === '+ Filter');
}

async function saveGrouped(view: View): Promise<void> {
  await pressButton(view, 'View');
  await view.waitFor(() => document.querySelector('.view-menu'));
  await expectAccessible(view);
  await view.type('.view-menu select', 'site');
  await hashIs(view, '#posts?state=lost&group=site');
  await view.press('Escape');
  await view.waitFor(() => document.querySelector('.group-row'));
  await pressButton(view, 'Saved views');
  await view.waitFor(() => document.querySelector('.saved-view-list'));
  await view.type('.saved-view-list .field', 'To ask about');
  await view.press('Enter');
  await view.waitFor(() => document.querySelector('.saved-view-list a')?.textContent === 'To ask about');
  await expectAccessible(view);
  await view.press('Escape');
}

/** Hands over what broke within its guarantee, and goes from there to one of them. */
export async function claims(browser: Browser, { ids }: CockpitStage): Promise<void> {
  const view = await openPostsIn(browser, 1280);
  await view.click('a[href="#claims"]');
  await view.waitFor(() => document.querySelector('.supplier-section'));
  expect(await focused(view)).toBe('h1: Claims');
  await listen(view);
  await expectAccessible(view);
  expect(await view.evaluate(() => document.querySelector('.supplier-section header')?.textContent)).toMatch(
    /^North Media2 claims · €240/,
  );
  await pressButton(view, 'Copy as a table');
  expect(await saidOf(view, '2 claims copied as a table.')).toEqual([expect.any(String)]);
  await pressButton(view, 'About ');
  await view.waitFor(() => document.activeElement?.matches('.post-panel h2'));
  await view.evaluate(() => history.back());
  await view.waitFor(() => location.hash === '#claims' && document.querySelector('.supplier-section'));
  expect(ids.gone).not.toBe('');
  await view.close();
}

/** Opens what could not be seen from its queue: the user's click there settles it, and the queue says so. */
export async function settlesQueue(browser: Browser, { blog, ids }: CockpitStage): Promise<void> {
  const view = await openPostsIn(browser, 1280);
  await view.click('.overview [data-verdict=unknown]');
  await view.waitFor(() => document.querySelector('.unseen-queue'));
  await expectAccessible(view);
  await listen(view);
  blog.pages.set('/busy', article('<a href="https://example.com/guide">The guide</a>'));
  await view.click('.unseen-queue .primary');
  expect(await saidOf(view, 'Opened: ')).toEqual([expect.any(String)]);
  const tab = await browser.open(`${blog.origin}/busy`);
  await clickAndRead(browser, tab);
  await tab.close();
  expect(await saidOf(view, 'About busy: kept.')).toEqual([expect.any(String)]);
  expect(
    await view.evaluate((id: string) => document.querySelector(`[data-post="${id}"]`), ids.busy),
  ).toBeNull();
  await expectAccessible(view);
  await view.close();
}
