import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The command's name in the manifest. */
const COMMAND = 'highlight';

/** The keys that turn highlighting on and off, and the way to the browser's page where they are changed. */
export function useShortcut(): { keys: string; change: () => void } {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    const refresh = () => void currentKeys().then(setKeys);
    refresh();
    // The user comes back from the browser's page.
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, []);
  return { keys, change: () => void openBrowserPage() };
}

/** Empty where the user took the keys away, or another extension has them. */
async function currentKeys(): Promise<string> {
  const commands = await browser.commands.getAll().catch(() => []);
  return commands.find(({ name }) => name === COMMAND)?.shortcut ?? '';
}

/** Firefox alone has a call for it; Chromium's page has an address. */
async function openBrowserPage(): Promise<void> {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function')
    await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
