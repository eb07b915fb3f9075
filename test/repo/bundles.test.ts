import { describe, expect, it } from 'vitest';
import { BROWSERS, built, builtFiles } from './built.ts';
import { loadedBy } from './loaded-by.ts';
import { files } from './sources.ts';

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

  it('nothing of the engine that runs without a browser is in any of them', () => {
    expect(files('entrypoints/engine/index.*')).toEqual([]);
    const named = builtFiles(browser, '**/*').filter((path) => /engine/.test(path));
    const holding = builtFiles(browser, '**/*.{js,html,json}').filter((path) =>
      /pg-boss|pglite|backlight_queue|jsdom/.test(built(browser, path).toString()),
    );
    expect([named, holding]).toEqual([[], []]);
  });

  it('these markers are found where they should be', () => {
    const suffixes = builtFiles(browser, 'chunks/public-suffix-*.js');
    expect(built(browser, suffixes[0] ?? '').toString()).toMatch(/kawasaki/);
    const loaded = loadedBy(browser, 'popup.html').map((path) => built(browser, path).toString());
    expect(loaded.join('\n')).toMatch(/dangerouslySetInnerHTML/);
    expect(loaded.join('\n')).toMatch(/webextension-polyfill/i);
  });
});
