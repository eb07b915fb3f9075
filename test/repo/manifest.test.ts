import { describe, expect, it } from 'vitest';
import { BROWSERS, built, builtFiles } from './built.ts';
import { files, textOf } from './sources.ts';

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  const manifest: Record<string, unknown> = JSON.parse(built(browser, 'manifest.json').toString());

  // None of these makes a browser warn when the extension is installed, or ask again when it is updated.
  it('asks for exactly this', () => {
    expect(manifest['permissions']).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'scripting',
      'storage',
      'unlimitedStorage',
      'webRequest',
    ]);
    // Asked for at the moment it is wanted.
    expect(manifest['optional_permissions']).toEqual(['downloads', 'notifications']);
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
  });

  it.each([
    'host_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
    'update_url',
    'key',
    'chrome_url_overrides',
    'devtools_page',
    'incognito',
  ])('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  // What is not said is forbidden. Firefox upgrades requests by its own policy, and could reach no guest post at `http:`;
  // parsed pages inherit ours, and would lose their `<base>` to a `base-uri`.
  it('lets pages of ours load nothing but their own, and ask any site', () => {
    expect(manifest['content_security_policy']).toEqual({
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "connect-src 'self' http: https: blob:",
      ].join('; '),
    });
  });

  it('is of version 3, and named in the user’s language', () => {
    expect(manifest).toMatchObject({
      manifest_version: 3,
      name: '__MSG_name__',
      description: '__MSG_description__',
      default_locale: 'en',
      action: { default_popup: 'popup.html' },
      options_ui: { page: 'dashboard.html', open_in_tab: true },
    });
  });

  it('names icons that are there', () => {
    const icons = Object.values(Object(manifest['icons'])).map(String);
    expect(icons.length).toBeGreaterThanOrEqual(5);
    expect(icons.filter((icon) => built(browser, icon).length === 0)).toEqual([]);
  });

  it('describes itself in what the stores have room for', () => {
    const { description, name } = JSON.parse(built(browser, '_locales/en/messages.json').toString());
    expect(description.message.length).toBeLessThanOrEqual(132);
    expect(name.message.length).toBeLessThanOrEqual(45);
  });

  it('comes with all its code: none is loaded from elsewhere, none is made from text', () => {
    const code = builtFiles(browser, '**/*.{js,html}').map(
      (path) => [path, built(browser, path).toString()] as const,
    );
    expect(code.length).toBeGreaterThan(3);
    const remote =
      /(?:src|href)="(?:https?:)?\/\/|import\(\s*["'`]https?:|importScripts\(\s*["'`]https?:|\beval\(|new Function\(/;
    expect(code.filter(([, text]) => remote.test(text)).map(([path]) => path)).toEqual([]);
  });
});

/** What is open in the builds that tests drive (wxt.config.ts). */
it.each(BROWSERS)('no name counts as public for tests in %s', (browser) => {
  const code = built(browser, 'background.js').toString();
  // The check of names is there, and none is let through.
  expect(code).toMatch(/localdomain/);
  expect(code).not.toMatch(/endsWith\([`'"]\.test/);
});

it('Firefox is told who we are, what we need and that we collect nothing', () => {
  const manifest = JSON.parse(built('firefox', 'manifest.json').toString());
  expect(manifest.browser_specific_settings).toEqual({
    gecko: {
      id: 'backlight@backlight.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
  expect(manifest.background).toEqual({ scripts: ['background.js'] });
});

it('Chromium runs a worker', () => {
  const manifest = JSON.parse(built('chrome', 'manifest.json').toString());
  expect(manifest.background).toEqual({ service_worker: 'background.js' });
});

/** The first Chromium that has what the code uses (MDN, browser-compat-data). */
const SINCE: readonly (readonly [RegExp, number])[] = [
  [/\bURL\.parse\(/, 126],
  [/\bfield-sizing\b|\blight-dark\(/, 123],
  [/\boklch\(from\b/, 119],
  [/:dir\(/, 120],
  [/\bsubgrid\b/, 117],
  [/\bopacityProperty\b/, 121],
  [/\bMap\.groupBy\(/, 117],
];

it('the oldest Chromium that we promise to run in has what the code uses', () => {
  const { minimum_chrome_version } = JSON.parse(built('chrome', 'manifest.json').toString());
  const code = files('{entrypoints,components,utils}/**/*.{ts,tsx,css}').map(textOf).join('\n');
  const tooYoung = SINCE.filter(
    ([use, version]) => use.test(code) && version > Number(minimum_chrome_version),
  );
  expect(tooYoung).toEqual([]);
});
