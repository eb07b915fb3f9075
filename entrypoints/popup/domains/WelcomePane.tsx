import type { ComponentChildren } from 'preact';
import { Welcome } from '../../../components/domains/Welcome.tsx';
import { DomainEntry } from './DomainEntry.tsx';
import type { Domains } from './use-domains.ts';

/** Shown while the user has no domains: what Backlight is for, and the form for the first ones. */
export function WelcomePane({ domains, children }: { domains: Domains; children: ComponentChildren }) {
  return (
    <Welcome>
      <DomainEntry domains={domains} />
      {children}
    </Welcome>
  );
}
