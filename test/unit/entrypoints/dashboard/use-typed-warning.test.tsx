import { renderHook } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { type PanelDrafts, panelDrafts } from '../../../../entrypoints/dashboard/posts/panel/drafts.ts';
import { useTypedWarning } from '../../../../entrypoints/dashboard/use-typed-warning.ts';
import { SAME_DRAFT } from '../../../../utils/ui/posts/bulk-draft.ts';

/** Whether the browser asks before it closes the window. */
function asks(typed: (drafts: PanelDrafts) => unknown): boolean {
  const drafts = panelDrafts();
  typed(drafts);
  const { unmount } = renderHook(() => useTypedWarning(drafts));
  const closing = new Event('beforeunload', { cancelable: true });
  dispatchEvent(closing);
  unmount();
  return closing.defaultPrevented;
}

it.each<[string, boolean, (drafts: PanelDrafts) => unknown]>([
  ['nothing', false, () => undefined],
  ['what is agreed', true, ({ agreed }) => agreed.set('a', { typed: { notes: 'x' }, base: {} })],
  ['a note', true, ({ steps }) => steps.set('a', { note: 'By mail', remind: '' })],
  ['a note that was emptied', false, ({ steps }) => steps.set('a', { note: '', remind: '' })],
  ['a mail', true, ({ mails }) => mails.set('a', { template: null, typed: { body: 'x' } })],
  ['a mail that is as its template', false, ({ mails }) => mails.set('a', { template: 'x', typed: {} })],
  ['a template', true, ({ templates }) => templates.set('English', { body: 'x' })],
  ['notes of a site', true, ({ sites }) => sites.set('blog.test', { typed: { notes: 'x' }, base: {} })],
  ['tags for many', true, ({ bulk }) => bulk.tags.set('typed', { added: 'q3', removed: [] })],
  ['no tags for many', false, ({ bulk }) => bulk.tags.set('typed', { added: '', removed: [] })],
  ['terms for many', true, ({ bulk }) => bulk.terms.set('typed', { ...SAME_DRAFT, supplier: 'Acme' })],
  ['the same terms for many', false, ({ bulk }) => bulk.terms.set('typed', SAME_DRAFT)],
  ['a target for many', true, ({ bulk }) => bulk.targets.set('typed', { from: null, to: 'https://x' })],
  ['a note for many', true, ({ bulk }) => bulk.steps.set('typed', { note: 'By mail', remind: '' })],
  [
    'a site’s form that was only opened',
    false,
    ({ sites }) => sites.set('blog.test', { typed: {}, base: {} }),
  ],
])('the browser asks before it closes a window with %s that is not saved: %s', (_, expected, typed) => {
  expect(asks(typed)).toBe(expected);
});
