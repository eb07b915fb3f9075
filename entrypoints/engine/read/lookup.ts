import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { isPrivateIp } from '../../../utils/net/private-address.ts';
import { isLoopbackName } from './loopback-domain.ts';

/** What a name was not looked up for: it leads into a private network. */
export const PRIVATE_ADDRESS = 'EPRIVATE';

/** Node's own form of it, as requests take it. */
type Lookup = (
  hostname: string,
  options: LookupOptions,
  done: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
) => void;

/**
 * Makes what finds the addresses that a request may connect to. Addresses of private networks are thrown away here,
 * before anything is sent: a name that leads there may have led elsewhere when it was asked for last ("DNS rebinding").
 *
 * @param mayBePrivate they are kept
 */
export function lookupFor(mayBePrivate: boolean): Lookup {
  return (hostname, options, done) => {
    const give = ([first, ...others]: readonly LookupAddress[]) => {
      if (!first) done(Object.assign(new Error(`${hostname} is private`), { code: PRIVATE_ADDRESS }), '');
      else if (options.all) done(null, [first, ...others]);
      else done(null, first.address, first.family);
    };
    if (isLoopbackName(hostname)) return give([{ address: '127.0.0.1', family: 4 }]);
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) done(error, '');
      else give(mayBePrivate ? found : found.filter(({ address }) => !isPrivateIp(address)));
    });
  };
}
