// Runs inside Firefox after firefox-parent.js and adds how a page is shown, and
// the way through its tab's history.
/* global Services, window */
const { front, load, view } = window.backlightDriver;

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

Object.assign(window.backlightDriver, { emulatePrint, setReducedMotion, setViewport, travel, zoom });
