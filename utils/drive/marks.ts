import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes an extension that puts into the page's title what the user did, and
 * has access to no site: with it the driver itself is tested. It has one
 * command, `mark`, and two entries in the page's menu, `entry` and `other`.
 *
 * @returns its folder, in `folder`
 */
export async function writeMarks(folder: string): Promise<string> {
  const dir = join(folder, 'extension');
  await mkdir(dir);
  const manifest = {
    manifest_version: 3,
    name: 'Marks',
    version: '1',
    permissions: ['activeTab', 'contextMenus', 'scripting'],
    action: { default_popup: 'popup.html' },
    commands: { mark: { description: 'Mark', suggested_key: { default: 'Alt+Shift+M' } } },
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'marks@backlight.example' } },
  };
  const background = `
    const mark = (tab, title) =>
      chrome.scripting.executeScript({ target: { tabId: tab.id }, func: (text) => { document.title = text }, args: [title] });
    chrome.runtime.onInstalled.addListener(() => {
      chrome.contextMenus.create({ id: 'entry', title: 'Mark', contexts: ['page'] });
      chrome.contextMenus.create({ id: 'other', title: 'Mark otherwise', contexts: ['page'] });
    });
    chrome.commands.onCommand.addListener((name, tab) => mark(tab, 'command ' + name));
    chrome.contextMenus.onClicked.addListener((info, tab) => mark(tab, 'menu ' + info.menuItemId));`;
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(dir, 'background.js'), background);
  await writeFile(join(dir, 'popup.html'), '<!doctype html><html lang=en><title>popup</title><p>Marks');
  return dir;
}
