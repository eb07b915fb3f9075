/** The extension's APIs, in functions that run in its own pages. */
declare const chrome: typeof import('@wxt-dev/browser').browser;
