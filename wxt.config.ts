import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/** By what waits are divided (utils/pace.ts). What ships has 1; tests build with more, into a folder of its own. */
const pace = Number(process.env['BACKLIGHT_PACE'] ?? 1);

/**
 * The policy of our own pages. Firefox's default upgrades all requests to https, also those for guest posts at
 * `http:`. Pages that are parsed inherit it: with `base-uri 'none'` they would lose their `<base>`.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' http: https: blob:",
].join('; ');

export default defineConfig({
  outDir: pace === 1 ? '.output' : `.output/pace-${pace}`,
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  vite: () => ({
    // All browsers that we run in preload modules by themselves.
    build: { modulePreload: { polyfill: false } },
    define: {
      __PACE__: JSON.stringify(pace),
      // The names that tests lead to this machine (utils/net/private-network.ts).
      __PUBLIC_DOMAIN__: JSON.stringify(pace === 1 ? '' : 'test'),
    },
    resolve: {
      // Its unminified module grows to 270 kB when Vite minifies it: constants are inlined again and again.
      alias: { tldts: 'tldts/dist/index.esm.min.js' },
    },
  }),
  hooks: {
    // The polyfill, 3 kB gzipped, makes callbacks of views into promises. The background calls only what
    // gives promises in both browsers by itself, and its size is paid at every cold start. The worker that makes
    // backups has no browser interface at all, where the polyfill throws.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type, name }) => type === 'background' || name === 'backup-worker')) {
        config.resolve = {
          ...config.resolve,
          alias: { ...config.resolve?.alias, 'wxt/browser': '@wxt-dev/browser' },
        };
      }
      // Scripts are built whole: without this the worker would bring the tables along, whatever the file.
      if (entrypoints.some(({ name }) => name === 'import-worker')) {
        const jschardet = fileURLToPath(new URL('entrypoints/import-worker/jschardet.ts', import.meta.url));
        config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, jschardet } };
      }
    },
  },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // None of these shows an install warning. Host access is asked for at the
    // moment it is wanted.
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      // Firefox has a document in its background.
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'scripting',
      'storage',
      'unlimitedStorage',
      'webRequest',
    ],
    // They do warn, and so are asked for by whoever chooses to be notified, or to have backups made by themselves.
    optional_permissions: ['downloads', 'notifications'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: POLICY },
    action: { default_title: '__MSG_name__' },
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    // With H, Firefox opens its Help menu on Linux.
    commands: {
      highlight: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_highlightLinks__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backlight@backlight.example',
              // The first that knows `data_collection_permissions` on Android, too.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '126' }),
  }),
});
