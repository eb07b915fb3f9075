/** The variable by which a test names the domain. What runs in earnest has none. */
const VARIABLE = 'BACKLIGHT_TEST_DOMAIN';

/**
 * The one seam of tests, as in `utils/net/private-network.ts`: names of this domain lead to this machine, and count as
 * public. Read each time, since the processes of a fleet are given it.
 */
export function isLoopbackName(hostname: string): boolean {
  const domain = process.env[VARIABLE];
  return domain !== undefined && domain !== '' && hostname.endsWith(`.${domain}`);
}
