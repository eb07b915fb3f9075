// Runs inside Firefox after firefox-parent.js and adds how a page is shown, and
// the way through its tab's history.
/* global Ci, Services, WebExtensionPolicy, gBrowser, window */
const { front, load, setColorScheme, until, view } = window.backlightDriver;

const system = Services.scriptSecurityManager.getSystemPrincipal();

/** The <browser> itself gets this size, however large the window is. Gives the zoom. */
function setViewport(id, width, height) {
  const { browser } = view(id);
  browser.style.setProperty('width', `${width}px`);
  browser.style.setProperty('height', `${height}px`);
  window.document.synchronouslyUpdateRemoteBrowserDimensions?.(true);
  return browser.fullZoom;
}

/** Gives the device pixels that a CSS pixel must have when the zoom has come through. */
async function zoom(id, factor) {
  front(id);
  await window.FullZoom.setZoom(factor, view(id).browser);
  return window.devicePixelRatio * factor;
}

function emulatePrint(id, on) {
  view(id).browser.browsingContext.mediumOverride = on ? 'print' : '';
}

/** By the preference, which every version has: pages that are open follow as well. */
function setReducedMotion(on) {
  Services.prefs.setIntPref('ui.prefersReducedMotion', on ? 1 : 0);
}

/** As "Override the colours specified by the page" in its settings does: 0 is its default, 2 means always. */
function setForcedColors(on) {
  Services.prefs.setIntPref('browser.display.document_color_use', on ? 2 : 0);
}

async function travel(id, way, options) {
  const { browser } = view(id);
  const can = way === 'back' ? browser.canGoBackIgnoringUserInteraction : browser.canGoForward;
  if (!can) throw new Error(`There is no page to go ${way} to`);
  await load(() => {
    // By themselves they pass over pages that nobody has touched.
    if (way === 'back') browser.goBack(false);
    else browser.goForward(false);
    return browser;
  }, options);
}

// ---- Anew ------------------------------------------------------------------

/** Leaves one empty tab, as there is when Firefox starts. */
async function closeAllTabs() {
  const old = Array.from(gBrowser.tabs);
  gBrowser.selectedTab = gBrowser.addTab('about:blank', { triggeringPrincipal: system, skipAnimation: true });
  for (const tab of old) gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true });
  await until(() => old.every((tab) => !tab.isConnected), 20000, 'The tabs did not close');
}

/** Resolves when Firefox next tells its parts of a topic. */
function told(topic) {
  return new Promise((resolve) => {
    const observer = {
      observe() {
        Services.obs.removeObserver(observer, topic);
        resolve();
      },
    };
    Services.obs.addObserver(observer, topic);
  });
}

/** Cache, cookies and what sites store; their zoom; how pages are shown. */
async function forgetSites(extensionId) {
  setColorScheme('none');
  setReducedMotion(true);
  setForcedColors(false);
  const { CLEAR_ALL_CACHES, CLEAR_COOKIES, CLEAR_DOM_STORAGES, CLEAR_CONTENT_PREFERENCES } =
    Ci.nsIClearDataService;
  const all = CLEAR_ALL_CACHES | CLEAR_COOKIES | CLEAR_DOM_STORAGES | CLEAR_CONTENT_PREFERENCES;
  const emptied = told('cacheservice:empty-cache');
  await new Promise((resolve) => Services.clearData.deleteData(all, { onDataDeleted: resolve }));
  // Firefox says so a while later, and lets go then of what the back/forward cache has: pages that came meanwhile, too.
  await emptied;
  await until(() => !WebExtensionPolicy.getByID(extensionId), 20000, 'The extension was not removed');
}

Object.assign(window.backlightDriver, {
  closeAllTabs,
  forgetSites,
  emulatePrint,
  setForcedColors,
  setReducedMotion,
  setViewport,
  travel,
  zoom,
});
