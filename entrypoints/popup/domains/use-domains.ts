import { useState } from 'preact/hooks';
import { type OwnDomain, ownName } from '../../../utils/domains/own-domain.ts';
import { noteUnlessExpected } from '../../../utils/errors.ts';
import { text } from '../../../utils/i18n/text.ts';
import { addDomains, onDomainsChanged, ownDomains, removeDomain } from '../../../utils/settings/domains.ts';
import { failureOf, lastValue, type ReadFailure, useQuery } from '../../../utils/ui/use-query.ts';

/** The user's domains and what can be done with them. */
export interface Domains {
  /** Null until they are known. */
  readonly list: readonly OwnDomain[] | null;
  /** Why they could not be read; null where they were, or are being. */
  readonly why: ReadFailure | null;
  readonly reread: () => Promise<void>;
  /** How often the list was changed here: the answer must be asked for again each time. */
  readonly edits: number;
  /** A message about where they are stored; '' where there is none. */
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
  const stored = useQuery<readonly OwnDomain[]>(ownDomains, onDomainsChanged);
  const [notice, setNotice] = useState<string | null>(null);
  const [edits, setEdits] = useState(0);
  const [removed, setRemoved] = useState<OwnDomain | null>(null);

  const edited = async () => {
    await stored.reread();
    setEdits((before) => before + 1);
  };
  const add = async (domains: readonly OwnDomain[]) => {
    try {
      const savedIn = await addDomains(domains, Date.now());
      setNotice(savedIn === 'local' ? text('keptLocal') : null);
    } catch (error) {
      noteUnlessExpected('add domains', error);
      return text('keptNowhere');
    }
    setRemoved(null);
    await edited();
    return null;
  };
  const remove = async (own: OwnDomain) => {
    try {
      await removeDomain(own);
    } catch (error) {
      noteUnlessExpected('remove a domain', error);
      return setNotice(text('keptNowhere'));
    }
    setRemoved(own);
    await edited();
  };
  return {
    list: lastValue(stored),
    why: failureOf(stored),
    reread: stored.reread,
    edits,
    notice,
    removed,
    add,
    remove,
    async undo() {
      if (removed) await add([removed]);
    },
  };
}

/** The domains' names, as records and links use them. */
export function names(domains: readonly OwnDomain[]): string[] {
  return domains.map(ownName);
}
