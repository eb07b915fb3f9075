import { browser } from 'wxt/browser';
import { originMatcher } from '../../../utils/link/origins.ts';

/**
 * Which pages the background may fetch by itself.
 *
 * @returns a function that tells so of an address, as access is now
 */
export async function reachable(): Promise<(url: string) => boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return originMatcher(origins);
}
