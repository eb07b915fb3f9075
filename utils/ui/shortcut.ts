import { browser } from 'wxt/browser';
import { HIGHLIGHT_COMMAND } from '../highlight/command.ts';

/**
 * The keys that turn highlighting on and off, as the browser writes them:
 * `Alt+Shift+L`. Empty where the user took them away, or another extension has them.
 */
export async function highlightKeys(): Promise<string> {
  const commands = await browser.commands.getAll().catch(() => []);
  return commands.find(({ name }) => name === HIGHLIGHT_COMMAND)?.shortcut ?? '';
}
