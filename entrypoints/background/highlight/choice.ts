import { browser } from 'wxt/browser';

/**
 * What the user chose for a tab: kept while the browser runs, since the
 * background may be ended at any moment. Without a choice the site decides.
 */
export type Choice = 'on' | 'off';

const key = (tabId: number) => `choice:${tabId}`;

export async function choiceFor(tabId: number): Promise<Choice | null> {
  const { [key(tabId)]: choice } = await browser.storage.session.get(key(tabId));
  return choice === 'on' || choice === 'off' ? choice : null;
}

export async function choose(tabId: number, choice: Choice | null): Promise<void> {
  if (choice) await browser.storage.session.set({ [key(tabId)]: choice });
  else await browser.storage.session.remove(key(tabId));
}

/**
 * Whether a page is highlighted: as its tab was chosen to be, else as its site always is.
 *
 * @param hidden the settings leave it out, whatever was chosen
 */
export function isChosen(choice: Choice | null, always: boolean, hidden: boolean): boolean {
  return !hidden && (choice === 'on' || (choice === null && always));
}
