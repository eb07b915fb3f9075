import { expect, it } from 'vitest';
import { wantTargets } from '../../../../../entrypoints/background/page/wanted-targets.ts';

it('targets that are wanted are taken once, by the popup of the same tab', () => {
  const urls = ['https://example.com/'];
  expect(wantTargets({ tabId: 5, urls })).toEqual([]);
  expect(wantTargets({ tabId: 6, urls: null })).toEqual([]);
  expect(wantTargets({ tabId: 5, urls: null })).toEqual(urls);
  expect(wantTargets({ tabId: 5, urls: null })).toEqual([]);
});
