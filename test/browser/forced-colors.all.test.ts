import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { expectAccessible } from './accessible.ts';
import { type CockpitStage, stageCockpit } from './cockpit-stage.ts';
import { DASHBOARD_VIEWS } from './dashboard-views.ts';
import { inEachBrowser } from './each-browser.ts';
import { focusUnseen, pressedAlike, statesWithoutWords } from './forced-colors.ts';
import { openPostsIn } from './posts-local.ts';

/** So many stops of the Tab key are looked at in each view. */
const STOPS = 12;

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
    await expectAccessible(tab);
    expect(await statesWithoutWords(tab)).toEqual([]);
    expect(await pressedAlike(tab)).toEqual([]);
    const unseen: string[] = [];
    for (let stop = 0; stop < STOPS; stop++) {
      await tab.press('Tab');
      unseen.push(...(await focusUnseen(tab)));
    }
    expect(unseen).toEqual([]);
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
