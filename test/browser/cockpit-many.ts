import { expect } from 'vitest';
import type { Browser, View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { storedPosts } from '../../utils/drive/posts.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import { expectAccessible } from './accessible.ts';
import { type CockpitStage, focused, listen, saidOf } from './cockpit-stage.ts';
import { openPostsIn, postRows } from './posts-local.ts';

/**
 * Edits two guest posts at once by their dialogs, removes them, and takes each back. What became of it is said once, and
 * the focus goes on in the list.
 */
export async function editsMany(browser: Browser, stage: CockpitStage): Promise<void> {
  const view = await openPostsIn(browser, 1280);
  await listen(view);
  for (const path of ['/kept', '/also-kept']) await view.click(`input[aria-label$="${path}"]`);
  expect(await saidOf(view, '2 selected')).toEqual([expect.any(String)]);
  await setExpected(view, stage);
  await replaceTargets(view, stage);
  await removeAndUndo(view);
  await view.close();
}

/** What is stored of the two. */
async function bothPosts(view: View, { ids }: CockpitStage): Promise<GuestPost[]> {
  const stored = await storedPosts(view);
  return [ids.kept, ids['also-kept']].flatMap((id) => stored.get(id)?.post ?? []);
}

async function openDialog(view: View, button: string): Promise<void> {
  await pressButton(view, button);
  await view.waitFor(() => document.querySelector('dialog[open] form'));
  await expectAccessible(view);
}

/** Sends the dialog off, and takes it back. */
async function changeAndUndo(view: View, stage: CockpitStage, isChanged: (post: GuestPost) => boolean) {
  await view.click('dialog [type=submit]');
  await view.waitFor(() => !document.querySelector('dialog'));
  expect(await saidOf(view, '2 guest posts changed.')).toEqual([expect.any(String)]);
  expect((await bothPosts(view, stage)).map(isChanged)).toEqual([true, true]);
  await pressButton(view, 'Undo');
  await inList(view);
  expect((await bothPosts(view, stage)).map(isChanged)).toEqual([false, false]);
  await listen(view);
}

/** The focus is at the stop of the list. */
async function inList(view: View): Promise<void> {
  await view.waitFor(() => document.activeElement?.matches('.posts-table [tabindex="0"]'));
}

async function setExpected(view: View, stage: CockpitStage): Promise<void> {
  await openDialog(view, 'Edit');
  // Letters choose in a list, as they do everywhere.
  await view.type('dialog select', 'any');
  await view.waitFor(
    () => document.querySelector('dialog [type=submit]')?.textContent === 'Change 2 guest posts',
  );
  await changeAndUndo(view, stage, ({ expect: { rel } }) => rel === 'any');
}

async function replaceTargets(view: View, stage: CockpitStage): Promise<void> {
  await openDialog(view, 'Replace target');
  expect(await focused(view)).toBe('h2: Replace the targets of 2 guest posts');
  await view.type('dialog .fields > :nth-child(2) input', 'https://www.example.com/new-');
  await view.waitFor(() => document.querySelector('dialog [type=submit]:not(:disabled)'));
  expect(
    await view.evaluate(() =>
      Array.from(document.querySelectorAll('dialog tbody td'), (cell) => cell.textContent),
    ),
  ).toEqual([
    'example.com/guide',
    'www.example.com/new-guide',
    'example.com/guide',
    'www.example.com/new-guide',
  ]);
  await expectAccessible(view);
  await changeAndUndo(
    view,
    stage,
    ({ expect: { target } }) => target.kind === 'page' && target.url === 'https://www.example.com/new-guide',
  );
}

async function removeAndUndo(view: View): Promise<void> {
  // How they stand is judged anew after the undo before: it is their pages that go and come back.
  const pages = async () => (await postRows(view)).map((row) => row.replace(/^.*: /, '')).sort();
  const before = await pages();
  await pressButton(view, 'Remove');
  expect(await saidOf(view, '2 guest posts removed.')).toEqual([expect.any(String)]);
  await inList(view);
  await expect.poll(pages).toHaveLength(before.length - 2);
  await expectAccessible(view);
  await pressButton(view, 'Undo');
  await expect.poll(pages).toEqual(before);
  await inList(view);
}
