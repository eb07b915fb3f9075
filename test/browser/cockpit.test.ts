import { afterAll, beforeAll, it } from 'vitest';
import { triageByKeys } from './cockpit-keys.ts';
import { editsMany } from './cockpit-many.ts';
import { type CockpitStage, stageCockpit } from './cockpit-stage.ts';
import { inEachBrowser } from './each-browser.ts';

/** One way through the dashboard in each browser; cockpit.all.test.ts goes all of them in both. */
inEachBrowser('the dashboard, from end to end', (browser, kind) => {
  let stage: CockpitStage;
  beforeAll(async () => {
    stage = await stageCockpit(browser());
  });
  afterAll(() => stage.blog.close());

  if (kind === 'chromium')
    it('goes through lost guest posts by keys', () => triageByKeys(browser(), stage, 4));
  else it('edits and removes many at once, and takes it back', () => editsMany(browser(), stage));
});
