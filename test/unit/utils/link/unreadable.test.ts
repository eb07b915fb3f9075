import { describe, expect, it } from 'vitest';
import { type TabInfo, unreadableBecause, unreadableDocument } from '../../../../utils/link/unreadable.ts';

const NO_ACCESS =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

/** Error messages of Chromium (extensions/browser/script_executor.cc, extension_error_utils) and the tabs that they are about. */
describe('Chromium', () => {
  it.each<[string, TabInfo | undefined, string, string]>([
    ['a closed tab', undefined, 'No tab with id: 5.', 'gone'],
    ['a tab closed meanwhile', { url: 'https://a.test/' }, 'The tab was closed.', 'gone'],
    ['a frame gone meanwhile', { url: 'https://a.test/' }, 'Frame with ID 0 was removed.', 'gone'],
    [
      'a window gone meanwhile',
      { url: 'https://a.test/' },
      'Tab containing frame with ID 0 was removed.',
      'gone',
    ],
    ['no such frame', { url: 'https://a.test/' }, 'No frame with id 7 in tab with id 5.', 'gone'],
    ['a page of its own', { url: 'chrome://settings/' }, 'Cannot access a chrome:// URL', 'browserPage'],
    ['one with no address told', {}, 'Cannot access a chrome:// URL', 'browserPage'],
    [
      'another extension',
      { url: 'chrome-extension://abc/x.html' },
      'Cannot access contents of url "chrome-extension://abc/x.html".',
      'browserPage',
    ],
    [
      'the tools',
      { url: 'devtools://devtools/x.html' },
      'Cannot access contents of url "devtools://x".',
      'browserPage',
    ],
    ['an error page', { url: 'chrome-error://chromewebdata/' }, NO_ACCESS, 'noAnswer'],
    ['an error page by its message', {}, 'Cannot access a chrome-error:// URL', 'noAnswer'],
    ['an error page of a frame', {}, 'Frame with ID 0 is showing error page', 'noAnswer'],
    ['the source view', { url: 'view-source:https://a.test/' }, NO_ACCESS, 'browserPage'],
    [
      'a data URL',
      { url: 'data:text/html,x' },
      'Cannot access contents of url "data:text/html,x".',
      'browserPage',
    ],
    ['the new tab page', { url: 'chrome://newtab/' }, 'Cannot access a chrome:// URL', 'blank'],
    ['an empty tab', { url: 'about:blank' }, 'Cannot access contents of url "about:blank".', 'blank'],
    [
      'the store',
      { url: 'https://chromewebstore.google.com/detail/x' },
      'The extensions gallery cannot be scripted.',
      'store',
    ],
    [
      'the old store',
      { url: 'https://chrome.google.com/webstore/x' },
      'The extensions gallery cannot be scripted.',
      'store',
    ],
    ['the store by its words alone', {}, 'The extensions gallery cannot be scripted.', 'store'],
    [
      'a local file',
      { url: 'file:///home/x.html' },
      'Cannot access contents of url "file:///home/x.html".',
      'file',
    ],
    ['a PDF', { url: 'https://a.test/a.pdf?x' }, NO_ACCESS, 'pdf'],
    ['a PDF on disk', { url: 'file:///home/a.pdf' }, NO_ACCESS, 'file'],
    [
      'a site that policy forbids',
      { url: 'https://a.test/' },
      'This page cannot be scripted due to an ExtensionsSettings policy.',
      'noAccess',
    ],
    ['a tab that was put to sleep', { url: 'https://a.test/', status: 'unloaded' }, NO_ACCESS, 'stuck'],
    ['its error page', { url: 'https://a.test/' }, 'Frame with ID 0 is showing error page', 'noAnswer'],
    [
      'its error page, which is told to load',
      { status: 'loading' },
      'Frame with ID 0 is showing error page',
      'noAnswer',
    ],
    [
      'its error page by its address',
      {},
      'Cannot access contents of url "chrome-error://chromewebdata/".',
      'noAnswer',
    ],
    ['a page on its way', { url: 'https://a.test/', status: 'loading' }, NO_ACCESS, 'waiting'],
  ])('%s', (_, tab, message, why) => {
    expect(unreadableBecause(tab, message)).toBe(why);
  });
});

describe('Firefox', () => {
  const MISSING = 'Missing host permission for the tab';

  it.each<[string, TabInfo | undefined, string, string]>([
    ['a closed tab', undefined, 'Invalid tab ID: 5', 'gone'],
    ['a tab closed meanwhile', { url: 'https://a.test/' }, 'Invalid tab ID: 5', 'gone'],
    ['a page of its own', { url: 'about:addons' }, MISSING, 'browserPage'],
    ['an error page', { url: 'about:neterror?e=connectionFailure&u=https%3A//a.test/' }, MISSING, 'noAnswer'],
    ['the reader view', { url: 'about:reader?url=https%3A%2F%2Fa.test%2F' }, MISSING, 'browserPage'],
    ['another extension', { url: 'moz-extension://abc/x.html' }, MISSING, 'browserPage'],
    ['the new tab page', { url: 'about:newtab' }, MISSING, 'blank'],
    ['the home page', { url: 'about:home' }, MISSING, 'blank'],
    ['a new private window', { url: 'about:privatebrowsing' }, MISSING, 'blank'],
    ['the store', { url: 'https://addons.mozilla.org/en-US/firefox/' }, MISSING, 'store'],
    ['its PDF viewer', { url: 'https://a.test/a.pdf#page=2' }, MISSING, 'pdf'],
    ['a site it protects', { url: 'https://accounts.firefox.com/' }, MISSING, 'noAccess'],
    [
      'its error page',
      { url: 'http://a.test/a.pdf', favIconUrl: 'chrome://global/skin/icons/info.svg' },
      MISSING,
      'noAnswer',
    ],
    [
      'its page for a bad certificate',
      { url: 'https://a.test/', favIconUrl: 'chrome://global/skin/icons/warning.svg' },
      MISSING,
      'noAnswer',
    ],
    [
      'its PDF viewer by its icon',
      { url: 'https://a.test/x', favIconUrl: 'chrome://global/skin/icons/pdf.svg' },
      MISSING,
      'pdf',
    ],
  ])('%s', (_, tab, message, why) => {
    expect(unreadableBecause(tab, message)).toBe(why);
  });
});

it.each([
  'https://chromewebstore.google.com.evil.test/',
  'https://addons.mozilla.org.evil.test/',
  'https://evil.test/?https://addons.mozilla.org/',
  'https://a.test/chrome.pdf.html',
])('%s only looks special', (url) => {
  expect(unreadableBecause({ url }, 'no words')).toBe('noAccess');
});

describe('a document that was read', () => {
  it.each([
    ['text/html', 'https://a.test/', null],
    ['application/xhtml+xml', 'https://a.test/', null],
    ['image/svg+xml', 'https://a.test/', null],
    ['text/xml', 'https://a.test/', null],
    ['application/pdf', 'https://a.test/', 'pdf'],
    ['image/png', 'https://a.test/', 'noPage'],
    ['text/plain', 'https://a.test/', 'noPage'],
    ['application/json', 'https://a.test/', 'noPage'],
    ['text/htmlish', 'https://a.test/', 'noPage'],
    ['text/html', 'about:blank', 'blank'],
  ])('of type %s at %s: %s', (type, url, why) => {
    expect(unreadableDocument(type, url)).toBe(why);
  });
});
