import { browser } from 'wxt/browser';
import { noteUnlessExpected } from '../../../utils/errors.ts';
import type { Answer } from '../../../utils/link/answer.ts';

const AMBER = '#b45309';

/**
 * Marks the toolbar button for one tab: the number of links to own domains, or
 * a grey icon where the page could not be read. The browser takes the mark away
 * when the tab moves on.
 *
 * @param answer null where the page could not be read
 */
export async function markTab(tabId: number, answer: Pick<Answer, 'onPage'> | null): Promise<void> {
  const count = answer?.onPage.links ?? 0;
  const size = (name: string) => ({
    16: `/icon/${name}16.png`,
    32: `/icon/${name}32.png`,
  });
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: size(answer ? '' : 'off-') }),
      count > 0 ? markCount(tabId, count) : unmark(tabId),
    ]);
  } catch (error) {
    // Where the tab was closed meanwhile there is nothing to mark.
    noteUnlessExpected('mark tab', error);
  }
}

async function markCount(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: shortNumber(count) });
  await browser.action.setBadgeBackgroundColor({ tabId, color: AMBER });
}

/** Takes a count away; where there is none, what is new of guest posts shows through. */
async function unmark(tabId: number): Promise<void> {
  const [here, everywhere] = await Promise.all([
    browser.action.getBadgeText({ tabId }),
    browser.action.getBadgeText({}),
  ]);
  if (here !== everywhere) await browser.action.setBadgeText({ tabId, text: '' });
}

/** A badge holds four characters. */
export function shortNumber(count: number): string {
  return count < 1000 ? String(count) : count < 100_000 ? `${Math.floor(count / 1000)}k` : '99k';
}
