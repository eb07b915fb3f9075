import { hostOf, isIp, isWeb } from './host.ts';

/** `example.com:8080` and `localhost:8080` name a port; `mailto:me` names a scheme. */
function namesScheme(typed: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i.test(typed) && !/^localhost:/i.test(typed);
}

/**
 * Reads what a person types or pastes where a URL is asked for; its scheme may be left out.
 *
 * @param typed without blanks around it
 * @param scheme the one that is meant where none is written
 * @returns the URL, of whatever scheme and host; null where the text is none
 */
export function readTypedUrl(typed: string, scheme: 'http' | 'https'): URL | null {
  return URL.parse(namesScheme(typed) ? typed : `${scheme}://${typed}`);
}

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
  return namesScheme(text) || showsHost(text, hostOf(url)) ? url.href : null;
}

/** Whether a text without a scheme is plainly an address: `me@example.com` and `1.2`, which is 1.0.0.2, are not. */
function showsHost(text: string, host: string): boolean {
  return isIp(host) ? text.startsWith(host) : /^[^/?#@]+\.[^/?#.@]{2,}/.test(text);
}
