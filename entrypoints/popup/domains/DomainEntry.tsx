import { useEffect, useState } from 'preact/hooks';
import { DomainForm } from '../../../components/domains/DomainForm.tsx';
import { readDraft } from '../../../utils/domains/draft.ts';
import type { Suffix } from '../../../utils/domains/input.ts';
import type { Domains } from './use-domains.ts';

/** The form for new domains. The public suffix list comes with it, not with the popup. */
export function DomainEntry({ domains }: { domains: Domains }) {
  const [suffixOf, setSuffixOf] = useState<((host: string) => Suffix) | null>(null);
  useEffect(() => {
    import('../../../utils/domains/public-suffix.ts').then((module) => setSuffixOf(() => module.suffixOf));
  }, []);
  return (
    <DomainForm
      read={suffixOf && ((typed) => readDraft(typed, domains.list ?? [], suffixOf))}
      onAdd={domains.add}
    />
  );
}
