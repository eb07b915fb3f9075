import { browser } from 'wxt/browser';
import { originMatcher } from '../../utils/link/origins.ts';
import { onAccessChanged } from '../../utils/ui/access.ts';
import { type LiveQuery, useQuery } from '../../utils/ui/use-query.ts';

/** Finds out which pages the background may fetch by itself. */
export function useAccess(): LiveQuery<(url: string) => boolean> {
  return useQuery(readAccess, onAccessChanged);
}

async function readAccess(): Promise<(url: string) => boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return originMatcher(origins);
}
