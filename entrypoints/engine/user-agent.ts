/**
 * As whom the engine asks: its name, which robots.txt may name, its version, and how its user is reached.
 *
 * @param contact a mail or web address
 */
export function userAgentOf(version: string, contact: string): string {
  return `Mozilla/5.0 (compatible; Backlight/${version}; +${contact.includes('@') && !contact.includes('//') ? `mailto:${contact}` : contact})`;
}
