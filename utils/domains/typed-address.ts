import { isDnsHost } from './dns-host.ts';
import { hostOf, isIp, isWeb } from './host.ts';
import { namesScheme, readTypedUrl } from './typed-url.ts';

/**
 * Reads the address of a web page as a person types or pastes it.
 *
 * @param typed may have blanks around it; its scheme may be left out where the host shows that it is an address
 * @returns the address as `URL.href` has it; null where the text is no web address
 */
export function readTypedAddress(typed: string): string | null {
  const text = typed.trim();
  // The URL standard would write a blank as %20; a person who typed one typed two things.
  if (/\s/.test(text)) return null;
  const url = readTypedUrl(text, 'https');
  if (!url || !isWeb(url)) return null;
  const host = hostOf(url);
  if (!isDnsHost(host)) return null;
  return /^https?:/i.test(text) || namesScheme(text) || showsHost(text, host) ? url.href : null;
}

/**
 * Whether a text without a scheme is plainly an address: `me@example.com` and `1.2`, which is 1.0.0.2,
 * are not.
 */
function showsHost(text: string, host: string): boolean {
  return isIp(host) ? text.startsWith(host) : /^[^/?#@]+\.[^/?#.@]{2,}/.test(text);
}
