import { browser } from 'wxt/browser';
import type { NewsKind } from '../../../utils/post/news.ts';
import { newsSumWords } from '../../../utils/ui/news-words.ts';
import { text } from '../../../utils/ui/text.ts';
import { shortNumber } from '../badge.ts';

/** Not the amber of the number of links, which a tab that was read shows instead. */
const BLUE = '#1d5fd1';

/**
 * Shows on the toolbar button of all tabs how many guest posts have news; in words, too.
 *
 * @param kinds of each guest post one; none takes the mark away
 */
export async function markNews(kinds: readonly NewsKind[]): Promise<void> {
  const name = text('name');
  await Promise.all([
    browser.action.setBadgeText({ text: kinds.length > 0 ? shortNumber(kinds.length) : '' }),
    browser.action.setBadgeBackgroundColor({ color: BLUE }),
    browser.action.setTitle({
      title: kinds.length > 0 ? text('newsTitle', name, newsSumWords(kinds)) : name,
    }),
  ]);
}
