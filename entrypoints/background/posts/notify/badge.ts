import { browser } from 'wxt/browser';
import { changeSumWords } from '../../../../utils/i18n/post-changes.ts';
import { text } from '../../../../utils/i18n/text.ts';
import type { ShownChange } from '../../../../utils/posts/shown-change.ts';
import { shortNumber } from '../../page/badge.ts';

/** A tab that was read shows its number of links instead, in amber. */
const BLUE = '#1d5fd1';

/**
 * Shows on the toolbar button of all tabs how many guest posts have unseen changes: as a number, and
 * in words in its tooltip.
 *
 * @param posts the kinds of each such post; where there is none, the badge is taken away
 */
export async function markChanges(posts: readonly (readonly ShownChange[])[]): Promise<void> {
  const name = text('name');
  await Promise.all([
    browser.action.setBadgeText({ text: posts.length > 0 ? shortNumber(posts.length) : '' }),
    browser.action.setBadgeBackgroundColor({ color: BLUE }),
    browser.action.setTitle({
      title: posts.length > 0 ? text('newsTitle', name, changeSumWords(posts.flat())) : name,
    }),
  ]);
}
