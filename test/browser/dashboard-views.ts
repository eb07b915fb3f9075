import type { View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import type { CockpitStage } from './cockpit-stage.ts';

/** A view or dialog of the dashboard, and how one comes there. */
export interface DashboardView {
  readonly name: string;
  /** Comes there from wherever in the dashboard, and resolves once all of it is drawn. */
  readonly open: (view: View, stage: CockpitStage) => Promise<unknown>;
}

/** Goes to a part by its address; a dialog that is open is closed. */
async function go(view: View, hash: string, there: string): Promise<void> {
  await view.evaluate((wanted: string) => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    // What a button has unfolded closes, as by a click beside it.
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    // In a field, keys are letters.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    location.hash = wanted;
  }, hash);
  await view.waitFor(() => !document.querySelector('dialog'));
  await isThere(view, there);
}

async function isThere(view: View, selector: string): Promise<void> {
  await view.waitFor((wanted: string) => document.querySelector(wanted), selector);
}

const LIST = 'main.posts[data-posts] .post-row';

/** Opens a menu of the list. */
const menu = (name: string, button: string, there: string): DashboardView => ({
  name,
  async open(view) {
    await go(view, '#posts', LIST);
    await pressButton(view, button);
    await isThere(view, there);
  },
});

/** Opens a dialog on all guest posts. */
const bulk = (name: string, button: string): DashboardView => ({
  name,
  async open(view) {
    await go(view, '#posts', LIST);
    await view.evaluate(() => {
      const all = document.querySelector<HTMLInputElement>('.posts-heading input');
      if (!all?.checked) all?.click();
    });
    await isThere(view, '.selection-bar .button');
    await pressButton(view, button);
    await isThere(view, 'dialog[open] :is(form, .follow-up-form)');
  },
});

/** Opens the panel of the guest post that has lost its link. */
async function openGone(view: View, { ids }: CockpitStage): Promise<void> {
  await go(view, `#posts/${ids.gone}`, '.post-panel .post-evidence');
}

/** Every part, menu, panel and dialog of the dashboard, in an order in which one follows the other. */
export const DASHBOARD_VIEWS: readonly DashboardView[] = [
  { name: 'the list', open: (view) => go(view, '#posts', LIST) },
  {
    name: 'the list, filtered',
    open: (view) => go(view, '#posts?state=lost&tag=spring', '.filter-bar .set'),
  },
  { name: 'the list, grouped', open: (view) => go(view, '#posts?group=site', '.group-row') },
  menu('the menu of filters', '+ Filter', '.filter-menu'),
  menu('the menu of the view', 'View', '.view-menu'),
  menu('saved views', 'Saved views', '.saved-view-list'),
  { name: 'the queue', open: (view) => go(view, '#posts?state=unknown', '.unseen-queue') },
  bulk('tags of many', 'Tags'),
  bulk('terms of many', 'Edit'),
  bulk('targets of many', 'Replace target'),
  bulk('a step of many', 'Following up'),
  {
    name: 'the export',
    async open(view) {
      await go(view, '#posts', LIST);
      await pressButton(view, 'Export');
      await isThere(view, 'dialog[open] .way');
    },
  },
  {
    name: 'the disavow file',
    async open(view) {
      await pressButton(view, 'Disavow file …');
      await isThere(view, '.disavow-form');
    },
  },
  {
    name: 'the keys',
    async open(view) {
      await go(view, '#posts', LIST);
      await view.press('?');
      await isThere(view, '.keys-dialog');
    },
  },
  { name: 'the panel', open: openGone },
  {
    name: 'the panel, edited',
    async open(view, stage) {
      await openGone(view, stage);
      await view.press('e');
      await isThere(view, '.post-panel .post-form');
    },
  },
  {
    name: 'what is known of a site',
    async open(view, stage) {
      await openGone(view, stage);
      await view.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('.post-panel details'))
          fold.open = true;
      });
      await isThere(view, '.post-panel .site-form');
    },
  },
  {
    name: 'a mail',
    async open(view, stage) {
      await openGone(view, stage);
      await pressButton(view, 'Write to the site');
      await isThere(view, '.mail-form');
    },
  },
  {
    name: 'the template of a mail',
    async open(view) {
      await pressButton(view, 'Edit template');
      await isThere(view, '.template-form');
    },
  },
  { name: 'new guest posts', open: (view) => go(view, '#posts/new', '.post-panel textarea') },
  { name: 'claims', open: (view) => go(view, '#claims', '.supplier-section') },
  { name: 'the report', open: (view) => go(view, '#report', '.report-preview iframe') },
  { name: 'the settings', open: (view) => go(view, '#settings', '.style-form') },
  { name: 'the import', open: (view) => go(view, '#import', '.source-form') },
  {
    name: 'the rows of an import',
    async open(view, { blog }) {
      const pages = ['kept', 'gone', 'busy', 'a-page-with-a-very-long-address-that-nobody-can-read'];
      const lines = pages.map((page) => `${blog.origin}/${page}\thttps://example.com/guide`);
      await view.evaluate(
        (cells: string) => {
          const field = document.querySelector<HTMLTextAreaElement>('.source-form textarea');
          if (!field) throw new Error('There is no field for cells');
          field.value = cells;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        `Page\tTarget\n${lines.join('\n')}`,
      );
      await view.click('.source-form form button:enabled');
      await isThere(view, 'main[data-at="read"]');
    },
  },
  {
    name: 'what was checked without being watched',
    async open(view) {
      await pressButton(view, 'Check 4 rows');
      await view.waitFor(
        () =>
          document.querySelectorAll('.rows-table .status-badge').length === 4 &&
          !document.querySelector('.import-progress'),
      );
    },
  },
];
