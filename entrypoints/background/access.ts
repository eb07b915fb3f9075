import { browser } from 'wxt/browser';
import { originPattern } from '../../utils/link/host.ts';

/** True where the user has given access to this host. */
export function mayEnter(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(host)] });
}
