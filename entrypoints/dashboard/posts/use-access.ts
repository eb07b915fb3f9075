import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originMatcher } from '../../../utils/link/origins.ts';
import { onAccessChanged } from '../../../utils/ui/access.ts';

/** Which pages the background may fetch by itself; null until it is known. */
export function useAccess(): ((url: string) => boolean) | null {
  const [origins, setOrigins] = useState<readonly string[] | null>(null);
  const [reach, setReach] = useState<((url: string) => boolean) | null>(null);
  useEffect(() => {
    const find = () => void browser.permissions.getAll().then(({ origins: given = [] }) => setOrigins(given));
    find();
    return onAccessChanged(find);
  }, []);
  useEffect(() => setReach(() => origins && originMatcher(origins)), [origins]);
  return reach;
}
