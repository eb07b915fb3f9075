import { browser } from 'wxt/browser';
import { orElse } from '../errors.ts';

/**
 * Calls back when the user gives access to sites, or takes it back.
 *
 * @returns stops that
 */
export function onAccessChanged(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}

/**
 * Asks the user for access to sites; the browser asks nothing where it was given before. Must be called in a click,
 * before any await: only then does the browser ask. Chromium closes a popup when it asks.
 *
 * @param origins match patterns, as `originPattern` makes them
 * @returns whether there is access now; never rejects
 */
export function requestAccess(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins }).catch(orElse('ask for access', false));
}
