import { browser } from 'wxt/browser';
import { originPattern } from '../../../utils/domains/host.ts';

/** True where the user has given access to this host. */
export function mayEnter(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(host)] });
}
