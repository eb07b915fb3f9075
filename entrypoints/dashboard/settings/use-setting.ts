import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../../utils/i18n/text.ts';
import type { SavedIn } from '../../../utils/settings/save.ts';

/** A setting on the screen. */
export interface Setting<T> {
  /** Null until it is known. */
  readonly value: T | null;
  /** Shows it at once and stores it. Resolves to false where it could not be stored, and what was before is shown again. */
  change(value: T): Promise<boolean>;
}

/**
 * Reads a setting, stores each change of it, and follows changes made elsewhere.
 *
 * @param onChanged calls back when it changes elsewhere
 * @param say told in words what became of a change; nothing while it is stored
 */
export function useSetting<T>(
  read: () => Promise<T>,
  keep: (value: T, now: number) => Promise<SavedIn>,
  onChanged: (changed: () => void) => void,
  say: (words: string) => void,
): Setting<T> {
  const [value, setValue] = useState<T | null>(null);
  const underWay = useRef(0);
  const refresh = useCallback(async () => {
    const found = await read();
    // What is being stored is newer than what was found.
    if (underWay.current === 0) setValue(found);
  }, []);
  useLayoutEffect(() => {
    void refresh();
    onChanged(() => void refresh());
  }, []);
  return {
    value,
    async change(next) {
      setValue(next);
      say('');
      underWay.current += 1;
      const kept = await keep(next, Date.now()).catch(() => null);
      underWay.current -= 1;
      await refresh();
      say(text(kept === 'sync' ? 'saved' : kept === 'local' ? 'keptLocal' : 'keptNowhere'));
      return kept !== null;
    },
  };
}
