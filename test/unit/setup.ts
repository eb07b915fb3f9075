import { afterEach, beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18nOf } from '../../utils/i18n/english.ts';
import { keepBugs, takeBugs } from './bugs.ts';

keepBugs();

/** WXT's fake browser throws for `i18n`, so it gets the extension's English strings. */
beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, i18nOf('en'));
});

afterEach(() => {
  vi.restoreAllMocks();
  // Nothing that nobody expected may pass in silence: a test that wants a bug takes it.
  expect(takeBugs(), 'bugs that were noted').toEqual([]);
});
