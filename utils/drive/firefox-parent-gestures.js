// Runs inside Firefox after firefox-parent-extension.js: what the user does to
// the extension beside its toolbar button.
/* global ChromeUtils, WebExtensionPolicy, window, arguments */
// biome-ignore lint/complexity/noArguments: WebDriver wraps this text in a function of its own.
const [extensionId] = arguments;
const { alone, deed, until } = window.backlightDriver;
const { document } = window;
const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
const { extension } = WebExtensionPolicy.getByID(extensionId);
const entryPrefix = `${ExtensionCommon.makeWidgetId(extension.id)}-menuitem-_`;

/** Runs what the command's key runs: as a true command it grants activeTab and wakes the background. */
async function pressShortcut(id, command) {
  await alone(id);
  const { shortcuts } = extension;
  const { shortcut } = (await shortcuts?.commands)?.get(command) ?? {};
  if (!shortcut) throw new Error(`There is no command ${command} with a key`);
  // The keys bear no names: it is the one that Firefox would make of this shortcut.
  const wanted = shortcuts.buildKeyFromShortcut(document, command, shortcut);
  const keys = document.getElementById(`ext-keyset-id-${shortcuts.id}`)?.children ?? [];
  const key = Array.from(keys).find((one) => one.isEqualNode(wanted));
  if (!key) throw new Error(`Firefox has no key for ${command}`);
  key.doCommand();
}

const isShown = (popup) => popup.state === 'open';

/** Opens the page's menu by the secondary mouse button, and clicks the entry in it. */
async function clickMenuEntry(id, entry) {
  await alone(id);
  const menu = document.getElementById('contentAreaContextMenu');
  await deed(id, 'menu', {});
  await until(() => isShown(menu), 20000, 'The page showed no menu');
  try {
    const item = document.getElementById(entryPrefix + entry);
    if (!item || item.hidden || item.disabled) throw new Error(`The menu has no entry ${entry} to click`);
    // Several entries of one extension are in a menu of their own.
    const around = item.parentNode;
    if (around !== menu) {
      around.parentNode.openMenu(true);
      await until(() => isShown(around), 20000, 'The menu of the extension did not open');
    }
    const clicked = new Promise((resolve) => item.addEventListener('command', resolve, { once: true }));
    // Closes the menus first.
    around.activateItem(item);
    await clicked;
  } finally {
    if (menu.state !== 'closed') menu.hidePopup();
    await until(() => menu.state === 'closed', 20000, 'The menu did not close');
  }
}

Object.assign(window.backlightDriver, { clickMenuEntry, pressShortcut });
