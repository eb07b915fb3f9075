import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepView, viewIn } from '../../../../../entrypoints/background/highlight/view.ts';
import { WHOLE_VIEW } from '../../../../../utils/highlight/view.ts';

const MINE = { only: 'mine', hidden: ['ugc'] } as const;

it('a view is kept for its tab as long as the browser runs, and nothing of a tab that shows all', async () => {
  await keepView(5, MINE);
  expect([await viewIn(5), await viewIn(6)]).toEqual([MINE, WHOLE_VIEW]);
  await keepView(5, WHOLE_VIEW);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  await keepView(5, MINE);
  await keepView(5, null);
  expect(await viewIn(5)).toEqual(WHOLE_VIEW);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

it.each([1, 'mine', null, { only: 'mine' }, { only: null, hidden: ['x'] }])(
  '%j, stored as a view, is none',
  async (stored) => {
    await keepView(5, MINE);
    const [key = ''] = Object.keys(await fakeBrowser.storage.session.get(null));
    await fakeBrowser.storage.session.set({ [key]: stored });
    expect(await viewIn(5)).toEqual(WHOLE_VIEW);
  },
);
