import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { choiceFor, choose } from '../../../../../entrypoints/background/highlight/choice.ts';

it('a choice is kept for its tab, until it is another or none', async () => {
  expect(await choiceFor(5)).toBeNull();
  await choose(5, 'on');
  await choose(6, 'off');
  expect([await choiceFor(5), await choiceFor(6), await choiceFor(7)]).toEqual(['on', 'off', null]);
  await choose(5, 'off');
  await choose(6, null);
  expect([await choiceFor(5), await choiceFor(6)]).toEqual(['off', null]);
});

it('choices last as long as the browser runs: not in what is kept for ever, and nothing of a tab without one', async () => {
  await choose(5, 'on');
  await choose(5, null);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  await choose(5, 'on');
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
});

it.each([1, 'yes', null, {}])('%j, stored as a choice, is none', async (stored) => {
  await choose(5, 'on');
  const [key = ''] = Object.keys(await fakeBrowser.storage.session.get(null));
  await fakeBrowser.storage.session.set({ [key]: stored });
  expect(await choiceFor(5)).toBeNull();
});
