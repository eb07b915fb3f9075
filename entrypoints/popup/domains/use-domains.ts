import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { type OwnDomain, ownName } from '../../../utils/domains/own-domain.ts';
import { text } from '../../../utils/i18n/text.ts';
import { addDomains, ownDomains, removeDomain } from '../../../utils/settings/domains.ts';

/** The user's domains and what can be done with them. */
export interface Domains {
  /** Null until they are known. */
  readonly list: readonly OwnDomain[] | null;
  /** How often the list was changed here: each time the answer is another. */
  readonly edits: number;
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
  const [edits, setEdits] = useState(0);
  const [removed, setRemoved] = useState<OwnDomain | null>(null);

  const refresh = useCallback(async () => setList(await ownDomains()), []);
  useLayoutEffect(() => void refresh(), []);
  const edited = async () => {
    await refresh();
    setEdits((before) => before + 1);
  };

  const add = async (domains: readonly OwnDomain[]) => {
    try {
      const kept = await addDomains(domains, Date.now());
      setNotice(kept === 'local' ? text('keptLocal') : null);
    } catch {
      return text('keptNowhere');
    }
    setRemoved(null);
    await edited();
    return null;
  };
  return {
    list,
    edits,
    notice,
    removed,
    add,
    async remove(own) {
      await removeDomain(own);
      setRemoved(own);
      await edited();
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
