import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { highlightKeys } from '../../../utils/ui/shortcut.ts';

/** The keys that turn highlighting on and off, and the way to the browser's page where they are changed. */
export function useShortcut(): { keys: string; change: () => void } {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    const refresh = () => void highlightKeys().then(setKeys);
    refresh();
    // The user comes back from the browser's page.
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, []);
  return { keys, change: () => void openBrowserPage() };
}

/** Firefox alone has a call for it; Chromium's page has an address. */
async function openBrowserPage(): Promise<void> {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function')
    await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
