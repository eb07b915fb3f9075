import { useLayoutEffect, useState } from 'preact/hooks';
import { noteUnlessExpected } from '../errors.ts';

/**
 * Loads a component once it is wanted, so that what is shown first does not wait for it.
 *
 * @param load the same in each call
 * @returns null until it is there
 */
export function useLater<T>(wanted: boolean, load: () => Promise<T>): T | null {
  const [found, setFound] = useState<T | null>(null);
  useLayoutEffect(() => {
    if (!wanted) return;
    load().then(
      // A component is a function, which a setter would call.
      (component) => setFound(() => component),
      (error: unknown) => noteUnlessExpected('load a view', error),
    );
  }, [wanted]);
  return found;
}
