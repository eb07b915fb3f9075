import { useEffect, useState } from 'preact/hooks';
import { DomainForm } from '../../../components/domains/DomainForm.tsx';
import type { Domains } from './use-domains.ts';

const load = () => import('./read-domains.ts').then(({ readDomains }) => readDomains);

/**
 * The form for new domains. The public suffix list, and what reads domains by it, come with it and not
 * with the popup.
 */
export function DomainEntry({ domains }: { domains: Domains }) {
  const [read, setRead] = useState<Awaited<ReturnType<typeof load>> | null>(null);
  useEffect(() => {
    void load().then((readDomains) => setRead(() => readDomains));
  }, []);
  return <DomainForm read={read && ((typed) => read(typed, domains.list ?? []))} onAdd={domains.add} />;
}
