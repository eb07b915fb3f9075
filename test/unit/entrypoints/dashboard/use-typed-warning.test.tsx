import { renderHook } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { type PanelDrafts, panelDrafts } from '../../../../entrypoints/dashboard/posts/panel/drafts.ts';
import { useTypedWarning } from '../../../../entrypoints/dashboard/use-typed-warning.ts';

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
  [
    'a site’s form that was only opened',
    false,
    ({ sites }) => sites.set('blog.test', { typed: {}, base: {} }),
  ],
])('the browser asks before it closes a window with %s that is not saved: %s', (_, expected, typed) => {
  expect(asks(typed)).toBe(expected);
});
