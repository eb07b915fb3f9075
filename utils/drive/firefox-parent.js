// Runs inside Firefox, in the browser window with all its powers: tabs, and what
// happens in their pages. Leaves functions that take and give JSON in
// window.backlightDriver; firefox.ts calls them by name.
/* global Services, Cc, Ci, Cr, gBrowser, window, arguments */
// biome-ignore lint/complexity/noArguments: WebDriver wraps this text in a function of its own.
const [frameScript] = arguments;
const PREFIX = 'backlight-driver:';
const system = Services.scriptSecurityManager.getSystemPrincipal();

/** Number of a view ▸ {browser, isOpen, close, and tab for a tab}. */
const views = new Map();
let lastView = 0;
let lastDeed = 0;
let scheme = 'none';

function add(view) {
  // Not by preference: a popup follows the browser's own colours.
  view.browser.browsingContext.prefersColorSchemeOverride = scheme;
  views.set(++lastView, view);
  return lastView;
}

function addTab(tab) {
  return add({
    tab,
    browser: tab.linkedBrowser,
    isOpen: () => tab.isConnected && !tab.closing,
    close: () => gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true }),
  });
}

function setColorScheme(wanted) {
  scheme = wanted;
}

function view(id) {
  const found = views.get(id);
  if (!found || !isOpen(id)) throw new Error('PageGone: the view is closed');
  return found;
}

/** Resolves when `look` gives something; looks each few milliseconds. */
function until(look, ms, what) {
  return new Promise((resolve, reject) => {
    const end = Date.now() + ms;
    const again = () => {
      const found = look();
      if (found) resolve(found);
      else if (Date.now() > end) reject(new Error(`${what} (waited ${ms} ms)`));
      else window.setTimeout(again, 5);
    };
    again();
  });
}

// ---- In the page -----------------------------------------------------------

Services.mm.loadFrameScript(
  `data:application/javascript;charset=utf-8,${encodeURIComponent(frameScript)}`,
  true,
);

/** What the frame scripts have been asked and not answered: number ▸ {browser, page, resolve, reject}. */
const asked = new Map();

/** Lets the frame script do something in the view's page. Fails with PageGone when the page goes away meanwhile. */
function deed(id, name, details) {
  const { browser } = view(id);
  const number = ++lastDeed;
  return new Promise((resolve, reject) => {
    asked.set(number, { browser, page: pageOf(browser), resolve, reject });
    browser.messageManager.sendAsyncMessage(`${PREFIX}do`, { id: number, deed: name, details });
  });
}

const pageOf = (browser) => browser.browsingContext?.currentWindowGlobal;

Services.mm.addMessageListener(`${PREFIX}done`, ({ data: { id, value, error } }) => {
  const { resolve, reject } = asked.get(id) ?? {};
  asked.delete(id);
  if (error) reject?.(new Error(error));
  else resolve?.(value);
});

function forget(isGone) {
  for (const [number, question] of asked) {
    if (!isGone(question)) continue;
    asked.delete(number);
    question.reject(new Error('PageGone: the page went away'));
  }
}

// A page ends by being destroyed, or stands still in the back-forward cache:
// then its process may not be able to tell us any more.
Services.obs.addObserver((gone) => forget(({ page }) => page === gone), 'window-global-destroyed');
gBrowser.addTabsProgressListener({
  onLocationChange(of) {
    forget(({ browser, page }) => browser === of && page !== pageOf(browser));
  },
});

// A dialog (alert, confirm) stops its page: dismiss it at once.
Services.obs.addObserver((dialog) => {
  const { ui } = dialog.Dialog;
  (ui.button1 && !ui.button1.hidden ? ui.button1 : ui.button0).click();
}, 'common-dialog-loaded');

// ---- Tabs ------------------------------------------------------------------

/** How long an ended load may take to be followed by another or by an error page. */
const GRACE = 200;

/** Lets `start` begin a load in the browser it gives; resolves when the load has ended, well or not, or after `timeout`. */
function loaded(start, timeout) {
  const { STATE_START, STATE_STOP, LOCATION_CHANGE_SAME_DOCUMENT, LOCATION_CHANGE_ERROR_PAGE } =
    Ci.nsIWebProgressListener;
  return new Promise((resolve) => {
    let browser;
    let grace;
    const finish = () => {
      gBrowser.removeTabsProgressListener(listener);
      window.clearTimeout(clock);
      window.clearTimeout(grace);
      resolve();
    };
    const listener = {
      onStateChange(of, progress, _request, flags, status) {
        if (of !== browser || !progress.isTopLevel) return;
        if (flags & STATE_START) window.clearTimeout(grace);
        if (!(flags & STATE_STOP)) return;
        // A script that redirects aborts its own page's load; a download and an
        // empty answer end the same way; an error page comes after the failure.
        if (status === Cr.NS_OK) finish();
        else grace = window.setTimeout(finish, GRACE);
      },
      onLocationChange(of, progress, _request, _uri, flags) {
        if (of !== browser || !progress.isTopLevel) return;
        if (flags & (LOCATION_CHANGE_SAME_DOCUMENT | LOCATION_CHANGE_ERROR_PAGE)) finish();
      },
    };
    const clock = window.setTimeout(finish, timeout);
    gBrowser.addTabsProgressListener(listener);
    browser = start();
  });
}

/** Loads, and waits for it unless that is not wanted. */
async function load(start, { wait, timeout }) {
  const done = loaded(start, timeout);
  if (wait === 'load') await done;
}

async function open(url, options) {
  let tab;
  await load(() => {
    tab = gBrowser.addTab(url, {
      triggeringPrincipal: system,
      skipAnimation: true,
    });
    gBrowser.selectedTab = tab;
    return tab.linkedBrowser;
  }, options);
  return addTab(tab);
}

async function goto(id, url, options) {
  const { browser } = view(id);
  await load(() => {
    browser.fixupAndLoadURIString(url, { triggeringPrincipal: system });
    return browser;
  }, options);
}

async function reload(id, options) {
  const { browser } = view(id);
  await load(() => {
    browser.reload();
    return browser;
  }, options);
}

function front(id) {
  window.focus();
  const { browser, tab } = view(id);
  gBrowser.selectedTab = tab;
  // The focus may be in the window's own bars, where the page does not show which of its elements has it.
  browser.focus();
}

const isOpen = (id) => views.get(id).isOpen();

async function close(id) {
  if (isOpen(id)) await views.get(id).close();
}

// ---- Pictures --------------------------------------------------------------

/** PNG, as base64, of what the view shows; or of the whole page, given its size. */
async function screenshot(id, full) {
  const { browser } = view(id);
  const page = browser.browsingContext.currentWindowGlobal;
  const rect = full && new window.DOMRect(0, 0, full.width, full.height);
  // As if it were scrolled to its beginning.
  const image = await page.drawSnapshot(rect, browser.fullZoom, 'rgb(255,255,255)', Boolean(full));
  const canvas = new window.OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  image.close();
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return window.btoa(text);
}

// ---- The end ---------------------------------------------------------------

/** Has Firefox quit when the connection to this port breaks: the driver has been killed. */
function holdLifeline(port) {
  const sockets = Cc['@mozilla.org/network/socket-transport-service;1'].getService(
    Ci.nsISocketTransportService,
  );
  const input = sockets
    .createTransport([], '127.0.0.1', port, null, null)
    .openInputStream(0, 0, 0)
    .QueryInterface(Ci.nsIAsyncInputStream);
  const quit = { onInputStreamReady: () => Services.startup.quit(Ci.nsIAppStartup.eForceQuit) };
  input.asyncWait(quit, 0, 0, Services.tm.mainThread);
}

window.backlightDriver = {
  add,
  addTab,
  close,
  deed,
  front,
  goto,
  holdLifeline,
  isOpen,
  load,
  open,
  reload,
  screenshot,
  setColorScheme,
  until,
  view,
};
