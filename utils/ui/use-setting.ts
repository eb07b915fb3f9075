import { useRef, useState } from 'preact/hooks';
import { orElse } from '../errors.ts';
import { text } from '../i18n/text.ts';
import type { SavedIn } from '../settings/save.ts';
import type { Instant } from '../time.ts';
import { failureOf, lastValue, type ReadFailure, useQuery } from './use-query.ts';

/** A setting on the screen. */
export interface ShownSetting<T> {
  /** Null until it is known. */
  readonly value: T | null;
  /** Why it could not be read; null where it was, or is being. */
  readonly why: ReadFailure | null;
  readonly reread: () => Promise<void>;
  /** Shows it at once and stores it. Resolves to false where it could not be stored, and what was before is shown again. */
  change(value: T): Promise<boolean>;
}

/**
 * Reads a setting, stores each change of it, and follows changes made elsewhere.
 *
 * @param read,onChanged as `useQuery` takes them
 * @param say told in words what became of a change; nothing while it is stored
 */
export function useSetting<T>(
  read: () => Promise<T>,
  save: (value: T, now: Instant) => Promise<SavedIn>,
  onChanged: (changed: () => void) => () => void,
  say: (words: string) => void,
): ShownSetting<T> {
  const stored = useQuery(read, onChanged);
  // What is being stored is newer than what is found meanwhile.
  const [pending, setPending] = useState<{ readonly value: T } | null>(null);
  const underWay = useRef(0);
  return {
    value: pending ? pending.value : lastValue(stored),
    why: failureOf(stored),
    reread: stored.reread,
    async change(next) {
      setPending({ value: next });
      say('');
      underWay.current += 1;
      const savedIn = await save(next, Date.now()).catch(orElse('save a setting', null));
      await stored.reread();
      underWay.current -= 1;
      if (underWay.current === 0) setPending(null);
      say(text(savedIn === 'sync' ? 'saved' : savedIn === 'local' ? 'keptLocal' : 'keptNowhere'));
      return savedIn !== null;
    },
  };
}
