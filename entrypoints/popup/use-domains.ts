import { useCallback, useEffect, useState } from 'preact/hooks';
import { type OwnDomain, ownName } from '../../utils/link/own.ts';
import { addDomains, ownDomains, removeDomain } from '../../utils/settings.ts';
import { text } from '../../utils/ui/text.ts';

/** The user's domains and what can be done with them. */
export interface Domains {
  /** Null until they are known. */
  readonly list: readonly OwnDomain[] | null;
  /** What to tell the user about where they are kept. */
  readonly notice: string | null;
  /** The domain that was removed last: it can be put back. */
  readonly removed: OwnDomain | null;
  /** Resolves to an error in words, or null. */
  add(domains: readonly OwnDomain[]): Promise<string | null>;
  remove(own: OwnDomain): Promise<void>;
  undo(): Promise<void>;
}

/** Reads and edits the user's domains. */
export function useDomains(): Domains {
  const [list, setList] = useState<readonly OwnDomain[] | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [removed, setRemoved] = useState<OwnDomain | null>(null);

  const refresh = useCallback(async () => setList(await ownDomains()), []);
  useEffect(() => void refresh(), []);

  const add = async (domains: readonly OwnDomain[]) => {
    try {
      const kept = await addDomains(domains, Date.now());
      setNotice(kept === 'local' ? text('keptLocal') : null);
    } catch {
      return text('keptNowhere');
    }
    setRemoved(null);
    await refresh();
    return null;
  };
  return {
    list,
    notice,
    removed,
    add,
    async remove(own) {
      await removeDomain(own);
      setRemoved(own);
      await refresh();
    },
    async undo() {
      if (removed) await add([removed]);
    },
  };
}

/** Names of the domains, as records and links bear them. */
export function names(domains: readonly OwnDomain[]): string[] {
  return domains.map(ownName);
}
