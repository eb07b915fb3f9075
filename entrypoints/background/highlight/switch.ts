import { browser } from 'wxt/browser';
import { hostOf, isWeb } from '../../../utils/domains/host.ts';
import { orElse } from '../../../utils/errors.ts';
import { isListed } from '../../../utils/highlight/sites.ts';
import { type Unreadable, unreadableBecause } from '../../../utils/link/unreadable.ts';
import type { HighlightState } from '../../../utils/message/background-to-ui.ts';
import { sendToHighlight } from '../../../utils/message/request-page.ts';
import {
  excludedSites,
  highlightStyle,
  requestAlways,
  setAlways,
  takeAlwaysRequest,
} from '../../../utils/settings/highlight.ts';
import { mayEnter } from '../fetch/access.ts';
import { isAlways, registerAlways } from './always.ts';
import { choiceFor, choose, isChosen } from './choice.ts';
import { keepView } from './view.ts';

/** Whether a tab's links are highlighted. */
export async function highlightState(tabId: number): Promise<HighlightState> {
  const tab = await browser.tabs.get(tabId).catch(orElse('tab', undefined));
  const host = hostIn(tab?.url);
  const [choice, always, excluded, style] = await Promise.all([
    choiceFor(tabId),
    host !== null && isAlways(host),
    isExcluded(host),
    highlightStyle(),
  ]);
  return { on: isChosen(choice, always, excluded), host, always, excluded, failed: null, style };
}

/** Switches highlighting on or off for a tab; on a site where it is always on, for this tab alone. */
export async function switchHighlighting(tabId: number, on: boolean): Promise<HighlightState> {
  const before = await highlightState(tabId);
  if (on && before.excluded) return before;
  if (on) {
    await choose(tabId, before.always ? null : 'on');
    const failed = await enter(tabId);
    if (failed) await choose(tabId, null);
    return { ...before, on: failed === null, failed };
  }
  await choose(tabId, before.always ? 'off' : null);
  await keepView(tabId, null);
  await sendToHighlight(tabId, { type: 'highlight-off' });
  return { ...before, on: false };
}

let toggled: Promise<unknown> = Promise.resolve();

/** Changes to on or off whatever it is; for the menu and the shortcut. */
export function toggleHighlighting(tabId: number): Promise<HighlightState> {
  const toggle = async () => switchHighlighting(tabId, !(await highlightState(tabId)).on);
  // Two quick presses of the keys are on and off, not twice the same.
  const state = toggled.then(toggle, toggle);
  toggled = state;
  return state;
}

/** Makes highlighting always on for the site of a tab, or no longer; the tab itself stays as it is. */
export async function switchAlways(tabId: number, always: boolean): Promise<HighlightState> {
  const { host, on } = await highlightState(tabId);
  if (host !== null) {
    if (always && !(await mayEnter(host))) await requestAlways(host, Date.now());
    else await setAlways(host, always);
    // Access that was declined may be given later for another thing.
    if (!always) await takeAlwaysRequest(Date.now());
    await registerAlways();
    await choose(tabId, on ? 'on' : always ? 'off' : null);
  }
  return highlightState(tabId);
}

/**
 * Runs the script in all documents of a tab; in those where it runs already, it reads again.
 *
 * @returns why it could not, or null
 */
export async function enter(tabId: number): Promise<Unreadable | null> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['/highlight.js'],
      injectImmediately: true,
    });
    return null;
  } catch (error) {
    const tab = await browser.tabs.get(tabId).catch(orElse('tab', undefined));
    return unreadableBecause(tab, error instanceof Error ? error.message : String(error));
  }
}

/** True where the settings say that nothing is highlighted on one of these hosts. */
export async function isExcluded(...hosts: readonly (string | null)[]): Promise<boolean> {
  const sites = await excludedSites();
  return hosts.some((host) => host !== null && isListed(host, sites));
}

/** The host of a web address. */
export function hostIn(address: string | undefined): string | null {
  const url = address === undefined ? null : URL.parse(address);
  return url && isWeb(url) ? hostOf(url) : null;
}
