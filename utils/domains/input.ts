import { isDnsHost } from './dns-host.ts';
import { hostOf, isIp, isWeb } from './host.ts';
import type { OwnDomain } from './own-domain.ts';
import { readTypedUrl } from './typed-url.ts';

/** What the public suffix list says of a host. */
export interface Suffix {
  /** The registrable domain: `example.co.uk`; null where the host is itself a public suffix. */
  readonly registrable: string | null;
  /** False where the list knows no such ending, as with `.con`. */
  readonly known: boolean;
}

/** Why a text is not taken for a domain. */
export type InputProblem = 'empty' | 'nonsense' | 'notWeb' | 'singleLabel' | 'publicSuffix';

/** What a pasted text may mean. */
export type DomainInput =
  | {
      readonly ok: true;
      /** From the widest to the narrowest; the first is the best guess. */
      readonly choices: readonly [OwnDomain, ...OwnDomain[]];
      /** False where the ending is unknown, which may be a typing error. */
      readonly knownEnding: boolean;
    }
  | {
      readonly ok: false;
      readonly problem: InputProblem;
      readonly text: string;
    };

/**
 * Reads what a person pastes as "my domain": a host or a URL, in any case,
 * with blanks around, IDN in both forms, ports, a trailing dot.
 *
 * @param text as pasted
 * @param suffixOf looks a host up in the public suffix list
 */
export function readDomainInput(text: string, suffixOf: (host: string) => Suffix): DomainInput {
  const typed = text.trim();
  if (!typed) return { ok: false, problem: 'empty', text: typed };
  const url = readTypedUrl(typed.replace(/^\*\./, ''), 'http');
  if (url && !isWeb(url)) return { ok: false, problem: 'notWeb', text: typed };
  const host = url && hostOf(url);
  if (!host || !isDnsHost(host)) return { ok: false, problem: 'nonsense', text: typed };
  if (isIp(host) && !typed.includes('[') && !/\d+(\.\d+){3}/.test(typed))
    return { ok: false, problem: 'nonsense', text: typed };
  if (isIp(host) || host === 'localhost') {
    return {
      ok: true,
      choices: [{ kind: 'domain', host }, ...prefixes(url, host)],
      knownEnding: true,
    };
  }
  if (!host.includes('.')) return { ok: false, problem: 'singleLabel', text: host };
  const { registrable, known } = suffixOf(host);
  if (!registrable) return { ok: false, problem: 'publicSuffix', text: host };
  const inner: OwnDomain[] = host === registrable ? [] : [{ kind: 'domain', host }];
  return {
    ok: true,
    choices: [
      { kind: 'domain', host: registrable },
      ...inner,
      { kind: 'host', host },
      ...prefixes(url, host),
    ],
    knownEnding: known,
  };
}

function prefixes(url: URL, host: string): OwnDomain[] {
  return url.pathname === '/' ? [] : [{ kind: 'prefix', host, port: url.port, path: url.pathname }];
}
