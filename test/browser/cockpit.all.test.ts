import { afterAll, beforeAll, it } from 'vitest';
import { triageByKeys } from './cockpit-keys.ts';
import { editsMany } from './cockpit-many.ts';
import { followsUp } from './cockpit-panel.ts';
import { type CockpitStage, stageCockpit } from './cockpit-stage.ts';
import { claims, returnsToViews, settlesQueue } from './cockpit-views.ts';
import { inEachBrowser } from './each-browser.ts';

/** The ways of a link builder's morning through the dashboard; each goes on where the one before ended. */
inEachBrowser('a morning with the dashboard', (browser) => {
  let stage: CockpitStage;
  beforeAll(async () => {
    stage = await stageCockpit(browser());
  });
  afterAll(() => stage.blog.close());

  it('edits and removes many at once, and takes it back', () => editsMany(browser(), stage));
  it('follows a lost link up: the site, a mail, a reminder', () => followsUp(browser(), stage));
  it('returns to views by the address, by name and by the back button', () => returnsToViews(browser()));
  it('hands over claims', () => claims(browser(), stage));
  it('settles what could not be seen', () => settlesQueue(browser(), stage));
  it('goes through sixty lost guest posts by keys', () => triageByKeys(browser(), stage, 60));
});
