import { isIp } from './host.ts';

/** Whether DNS can have a host; the URL standard lets more through, as `a!b` and `*.example.com`. */
export function isDnsHost(host: string): boolean {
  if (isIp(host)) return true;
  return host.length < 254 && host.split('.').every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label));
}
