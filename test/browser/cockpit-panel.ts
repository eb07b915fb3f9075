import { expect } from 'vitest';
import type { Browser, Tab, View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { expectAccessible } from './accessible.ts';
import { type CockpitStage, focused, listen, saidOf } from './cockpit-stage.ts';
import { openPostsIn } from './posts-local.ts';
import { retype } from './settings.ts';

/** Follows a lost link up: what is known of its site, a mail to it, and that it was asked. */
export async function followsUp(browser: Browser, stage: CockpitStage): Promise<void> {
  const view = await openPostsIn(browser, 1280);
  await view.click(`[data-post="${stage.ids.gone}"] .open`);
  await view.waitFor(() => document.querySelector('.post-panel .follow-up-form'));
  await listen(view);
  await noteTheSite(view);
  await writeMail(view, stage);
  await markAsAsked(view);
  await editNarrow(view);
  await pressButton(view, 'Back to the list');
  await view.waitFor((id: string) => document.activeElement?.closest(`[data-post="${id}"]`), stage.ids.gone);
  await view.close();
}

async function noteTheSite(view: View): Promise<void> {
  await view.click('.post-panel > section > details > summary');
  await view.waitFor(() => document.querySelector('.site-form'));
  await view.type('.site-form > p input', 'The editors');
  await view.type('.site-form > p:nth-of-type(2) input', 'editors');
  await view.click('.site-form [type=submit]');
  await view.waitFor(() => document.querySelector('.site-form .problem')?.textContent);
  await expectAccessible(view);
  await view.type('.site-form > p:nth-of-type(2) input', '@blog.example');
  await view.type('.site-form textarea', 'Answers on Mondays.');
  await view.click('.site-form [type=submit]');
  expect(await saidOf(view, 'Changes saved.')).toEqual([expect.any(String)]);
}

async function writeMail(view: View, { blog }: CockpitStage): Promise<void> {
  await pressButton(view, 'Write to the site');
  await view.waitFor(() => document.querySelector('.mail-form'));
  expect(await focused(view)).toBe('h2: Write to the site');
  const mail = () =>
    view.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('.mail-form a')?.href ?? '';
      const { pathname, searchParams } = new URL(link.replace(/\+/g, '%2B'));
      return [pathname, searchParams.get('subject'), searchParams.get('body')].join('\n');
    });
  expect(await mail()).toContain(`editors@blog.example\nThe link in ${blog.origin}/gone\n`);
  expect(await mail()).toContain('Before you set out, read the guide: it is short.');
  await expectAccessible(view);
  await retype(view, '.mail-fields input', 'The guide');
  expect(await mail()).toContain('\nThe guide\n');
  await pressButton(view, 'Edit template');
  await view.waitFor(() => document.querySelector('.template-form'));
  await view.waitFor(() => document.activeElement?.matches('dialog h2'));
  await expectAccessible(view);
  await view.click('.template-form .actions button:nth-child(2)');
  await view.waitFor(() => document.querySelector('.mail-form'));
  // What was typed over the template is still there.
  expect(await mail()).toContain('\nThe guide\n');
  await view.press('Escape');
  await view.waitFor(() => !document.querySelector('dialog'));
  expect(await focused(view)).toBe('button: Write to the site');
}

async function markAsAsked(view: View): Promise<void> {
  await view.type('.follow-up-form .fields input', 'Wrote to them');
  await pressButton(view, 'In a week');
  await pressButton(view, 'Asked');
  expect(await saidOf(view, 'Noted: asked.')).toEqual([expect.any(String)]);
  await view.waitFor(() =>
    /^asked .*, reminder on /.test(
      document.querySelector('.follow-up-form [role=status]')?.textContent ?? '',
    ),
  );
  expect(
    await view.waitFor(() =>
      Array.from(document.querySelectorAll('.timeline li'), (line) => line.textContent).find((line) =>
        line?.includes('Wrote to them'),
      ),
    ),
  ).toContain('Reminder on ');
  await pressButton(view, 'Undo');
  await view.waitFor(
    () => document.querySelector('.follow-up-form [role=status]')?.textContent === 'No step noted yet.',
  );
  // What was done before it can be taken back, too: the focus stays there, or comes to the panel's heading.
  await view.waitFor(() => document.activeElement?.closest('.post-panel'));
}

/** In a narrow window the panel covers the list. The heading of the page is still the list's, and the panel's head stays in sight when it scrolls. */
async function editNarrow(view: Tab): Promise<void> {
  await view.setViewport(400, 800);
  await expectAccessible(view);
  await view.press('e');
  await view.waitFor(() => document.activeElement?.matches('.post-form input'));
  expect(
    await view.evaluate(() => document.querySelector('.post-panel > header')?.getBoundingClientRect().top),
  ).toBe(await view.evaluate(() => document.querySelector('.parts')?.getBoundingClientRect().bottom));
  await view.press('Escape');
  await view.setViewport(1280, 800);
}
