import { browser } from 'wxt/browser';
import { HIGHLIGHT_COMMAND } from '../highlight/command.ts';

/**
 * Finds out the keys that turn highlighting on and off.
 *
 * @returns them as the browser writes them: `Alt+Shift+L`; empty where the user took them away, or another extension has them
 * @throws where the browser does not say
 */
export async function highlightKeys(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === HIGHLIGHT_COMMAND)?.shortcut ?? '';
}
