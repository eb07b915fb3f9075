import type { View } from '../../utils/drive/driver.ts';

/**
 * From now on what the popup copies stands in its document too: no test can read a headless browser's
 * clipboard.
 */
export function keepCopies(popup: View): Promise<void> {
  return popup.evaluate(() => {
    const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = async (words: string) => {
      await write(words);
      document.documentElement.dataset['copied'] = words;
    };
  });
}
