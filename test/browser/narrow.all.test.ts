import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { chooseSaved, saveBackup } from './backup-suite.ts';
import { type CockpitStage, stageCockpit } from './cockpit-stage.ts';
import { DASHBOARD_VIEWS } from './dashboard-views.ts';
import { inEachBrowser } from './each-browser.ts';
import { openPostsIn } from './posts-local.ts';
import { beyondEdges } from './sideways.ts';

/** A small phone's, and a window of 1280 px at 200 % (WCAG 1.4.10 and 1.4.4), in CSS px. */
const ROOMS = [
  [360, 740],
  [640, 400],
] as const;

/** Whatever the dashboard shows, nothing of it has to be scrolled sideways. */
inEachBrowser('narrow windows', (browser) => {
  let stage: CockpitStage;
  beforeAll(async () => {
    stage = await stageCockpit(browser());
  });
  afterAll(() => stage.blog.close());

  describe.each(ROOMS)('of %i × %i px', (width, height) => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await openPostsIn(browser(), width);
      await tab.setViewport(width, height);
    });
    afterAll(() => tab.close());

    it.each(DASHBOARD_VIEWS)('have room for $name', async ({ open }) => {
      await open(tab, stage);
      expect(await beyondEdges(tab)).toEqual([]);
    });

    it('have room for backups', async () => {
      const page = await browser().open(new URL('/backup.html', await tab.url()).href);
      await page.setViewport(width, height);
      await saveBackup(page);
      await chooseSaved(page);
      expect(await beyondEdges(page)).toEqual([]);
      await page.close();
    });
  });
});
