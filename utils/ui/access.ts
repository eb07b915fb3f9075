import { browser } from 'wxt/browser';

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
