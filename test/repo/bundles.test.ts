import { describe, expect, it } from 'vitest';
import { BROWSERS, built, builtFiles } from './built.ts';
import { loadedBy } from './loaded-by.ts';

/** What is large, or is for others, is in no bundle that does not need it. */
describe.each(BROWSERS)('the bundles, in %s', (browser) => {
  it.each([
    ['page.js', /kawasaki|xn--55qx5d/, 'the public suffix list'],
    ['page.js', /__k|_vnode|dangerouslySetInnerHTML/, 'Preact'],
    ['page.js', /webextension-polyfill|chrome\.runtime\.lastError|wrapAPIs|api-metadata/i, 'the polyfill'],
    ['page.js', /indexedDB/, 'the store'],
    ['highlight.js', /kawasaki|xn--55qx5d/, 'the public suffix list'],
    ['highlight.js', /__k|_vnode|dangerouslySetInnerHTML/, 'Preact'],
    [
      'highlight.js',
      /webextension-polyfill|chrome\.runtime\.lastError|wrapAPIs|api-metadata/i,
      'the polyfill',
    ],
    ['highlight.js', /indexedDB/, 'the store'],
    ['legend.js', /__k|_vnode|dangerouslySetInnerHTML/, 'Preact'],
    ['legend.js', /webextension-polyfill|chrome\.runtime\.lastError|wrapAPIs|api-metadata/i, 'the polyfill'],
    ['background.js', /kawasaki|xn--55qx5d/, 'the public suffix list'],
    ['background.js', /dangerouslySetInnerHTML/, 'Preact'],
  ])('%s has nothing like %s in it: %s', (path, marker) => {
    expect(built(browser, path).toString()).not.toMatch(marker);
  });

  it('these markers are found where they should be', () => {
    const suffixes = builtFiles(browser, 'chunks/public-suffix-*.js');
    expect(built(browser, suffixes[0] ?? '').toString()).toMatch(/kawasaki/);
    const loaded = loadedBy(browser, 'popup.html').map((path) => built(browser, path).toString());
    expect(loaded.join('\n')).toMatch(/dangerouslySetInnerHTML/);
    expect(loaded.join('\n')).toMatch(/webextension-polyfill/i);
  });
});
