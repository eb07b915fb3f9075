import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { expectAccessible } from './accessible.ts';
import { type CockpitStage, stageCockpit } from './cockpit-stage.ts';
import { DASHBOARD_VIEWS } from './dashboard-views.ts';
import { inEachBrowser } from './each-browser.ts';
import { focusUnseen, pressedAlike, statesWithoutWords } from './forced-colors.ts';
import { openPostsIn } from './posts-local.ts';

/** So many stops of the Tab key are looked at in each view, or as many as there are. */
const STOPS = 12;

/** The stops at which nothing shows what has the focus. Firefox goes on to its own bars where the page ends. */
async function unseenStops(tab: Tab): Promise<string[]> {
  const unseen: string[] = [];
  for (let stop = 0; stop < STOPS; stop++) {
    await tab.press('Tab');
    if (await tab.evaluate(() => !document.hasFocus())) {
      if (stop === 0) throw new Error('The Tab key found no stop in the page');
      break;
    }
    unseen.push(...(await focusUnseen(tab)));
  }
  return unseen;
}

/** With the colours of a contrast theme, nothing that our own say is lost. */
inEachBrowser('forced colours', (browser) => {
  let stage: CockpitStage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await stageCockpit(browser());
    await browser().setForcedColors(true);
    tab = await openPostsIn(browser(), 1280);
  });
  afterAll(async () => {
    await browser().setForcedColors(false);
    await stage.blog.close();
  });

  it.each(DASHBOARD_VIEWS)('leave $name as it is to be used', async ({ open }) => {
    await open(tab, stage);
    // The walk through the view before may have ended in the browser's own bars.
    await tab.front();
    await tab.waitFor(() => document.hasFocus());
    await expectAccessible(tab);
    expect(await statesWithoutWords(tab)).toEqual([]);
    expect(await pressedAlike(tab)).toEqual([]);
    expect(await unseenStops(tab)).toEqual([]);
  });
});

/** Whoever wants little motion sees none, whatever a style sheet says. */
inEachBrowser('reduced motion', (browser) => {
  it.each([true, false])('is %s for all that the dashboard draws', async (isReduced) => {
    await browser().setReducedMotion(isReduced);
    const tab = await openPostsIn(browser(), 1280);
    const moves = await tab.evaluate(() => {
      const moving = document.createElement('p');
      moving.style.cssText = 'animation: moves 1s; transition: translate 1s';
      document.querySelector('main')?.append(moving);
      const { animationName, transitionProperty } = getComputedStyle(moving);
      return [animationName, transitionProperty];
    });
    expect(moves).toEqual(isReduced ? ['none', 'none'] : ['moves', 'translate']);
    await tab.close();
    await browser().setReducedMotion(true);
  });
});
