// Runs inside Firefox after firefox-parent.js and adds what concerns the extension.
/* global ChromeUtils, WebExtensionPolicy, gBrowser, window, arguments */
// biome-ignore lint/complexity/noArguments: WebDriver wraps this text in a function of its own.
const [extensionId] = arguments;
const { add, addTab, front, until } = window.backlightDriver;
const { CustomizableUI } = window;
const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
const { ExtensionPermissions } = ChromeUtils.importESModule(
  'resource://gre/modules/ExtensionPermissions.sys.mjs',
);
const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
const { extension } = WebExtensionPolicy.getByID(extensionId);

const action = ExtensionParent.apiManager.global.browserActionFor(extension);
// Its place by default is inside of another panel.
CustomizableUI.addWidgetToArea(action.widget.id, CustomizableUI.AREA_NAVBAR);

async function closePopup(popup) {
  const { panel } = popup;
  popup.closePopup();
  await until(
    () => popup.destroyed && (panel?.state ?? 'closed') === 'closed',
    20000,
    'The popup did not close',
  );
}

/** The popup as it is shown: Firefox loads it in one <browser> and shows it in another. */
function shownPopup() {
  const popup = ViewPopup.for(extension, window);
  return popup?.shown && popup.panel?.state === 'open' ? popup : undefined;
}

/** Puts a tab in front, with no popup before it. */
async function alone(id) {
  const open = ViewPopup.for(extension, window);
  if (open) await closePopup(open);
  front(id);
}

async function clickToolbar(id) {
  await alone(id);
  action.triggerAction(window);
  const popup = await until(shownPopup, 20000, 'The toolbar button opened no popup');
  await popup.browserLoaded;
  const { browser } = popup;
  return add({
    browser,
    isOpen: () => !popup.destroyed && browser.isConnected,
    close: () => closePopup(popup),
  });
}

const ownUrl = (path) => `moz-extension://${extension.uuid}/${path}`;

async function findOwnPage(path, ms) {
  const isIt = ({ linkedBrowser }) => linkedBrowser.currentURI.spec.startsWith(ownUrl(path));
  const tab = await until(() => gBrowser.tabs.find(isIt), ms, `The extension opened no ${path}`);
  return addTab(tab);
}

const isBackgroundRunning = () => extension.backgroundState !== 'stopped';

async function killBackground() {
  await extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });
  await until(() => !isBackgroundRunning(), 20000, 'The background did not end');
}

const grant = (origins) => ExtensionPermissions.add(extension.id, { origins, permissions: [] }, extension);

async function clickNotification(id) {
  await extension.wakeupBackground?.();
  const { notificationsMap } = await ExtensionParent.apiManager.asyncGetAPI('notifications', extension);
  notificationsMap.emit('clicked', id);
}

Object.assign(window.backlightDriver, {
  alone,
  clickNotification,
  clickToolbar,
  findOwnPage,
  grant,
  isBackgroundRunning,
  killBackground,
  ownUrl,
});
