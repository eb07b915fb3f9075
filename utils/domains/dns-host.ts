import { isIp } from './host.ts';

/** Labels of at most 63 signs, with no hyphen at either end. */
const LABELS = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.(?!$)|$))+$/;

/** Whether DNS can have a host; the URL standard lets more through, as `a!b` and `*.example.com`. */
export function isDnsHost(host: string): boolean {
  if (isIp(host)) return true;
  return host.length < 254 && LABELS.test(host);
}
