import { browser } from 'wxt/browser';
import { highlightKeys } from '../../../utils/ui/shortcut.ts';
import { type LiveQuery, useQuery } from '../../../utils/ui/use-query.ts';

/** Finds out the keys that turn highlighting on and off, as `highlightKeys` gives them. */
export function useShortcut(): LiveQuery<string> {
  return useQuery(highlightKeys, onFocus);
}

/** The user comes back from the browser's page, where the keys are changed. */
function onFocus(changed: () => void): () => void {
  window.addEventListener('focus', changed);
  return () => window.removeEventListener('focus', changed);
}

/** Opens the browser's page on which the keys are changed: Firefox alone has a call for it, Chromium's has an address. */
export async function openShortcutPage(): Promise<void> {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function')
    await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
