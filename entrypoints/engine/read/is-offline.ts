import { networkInterfaces } from 'node:os';

/** What the system says where there is no way out, and where nobody is there to be asked for a name. */
const NO_WAY: readonly string[] = ['ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EAI_AGAIN', 'ENOTFOUND'];

/**
 * Whether a request has failed since this machine has no network at all: a host that cannot be reached is no sign of
 * that, a machine without an address is.
 *
 * @param code of the error
 */
export function isOffline(code: string | undefined, interfaces = networkInterfaces()): boolean {
  if (code === undefined || !NO_WAY.includes(code)) return false;
  const addresses = Object.values(interfaces).flatMap((all) => all ?? []);
  return !addresses.some(({ internal, address }) => !internal && !/^(fe80:|169\.254\.)/i.test(address));
}
