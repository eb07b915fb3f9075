import { isWeb } from '../domains/host.ts';

/** `http` in base64, after Bing's `a1`. */
const BASE64 = /^(?:a1)?(aHR0c[\w+/-]+)=*$/;

/** Beyond so many layers of percent-encoding nobody is honest. */
const LAYERS = 3;

/**
 * Reads an address that stands in another one: as it is, percent-encoded once more, or in base64.
 * Only an absolute web address is one: `?q=example.com` may also be a search.
 *
 * @param bare whether the scheme may be missing, as in `example.com/page`
 * @returns null where the text is no web address
 */
export function wrappedAddress(text: string, bare = false): URL | null {
  let written = text.trim();
  for (let layer = 0; layer < LAYERS && /^(https?%(25)*3A|%(25)*2F%)/i.test(written); layer++)
    written = safeDecode(written);
  const [, base64] = BASE64.exec(written) ?? [];
  if (base64) written = fromBase64(base64);
  // One slash is left where a server joined two (`/web/2020/https:/example.com`).
  if (!/^(https?:[/\\]|[/\\]{2})/i.test(written)) {
    if (!bare || !/^[^\s/\\?#:@]+\.[^\s/\\?#:@]+(:\d+)?([/?#]|$)/.test(written)) return null;
    written = `https://${written}`;
  }
  const url = URL.parse(written.replace(/^(https?:)[/\\]+/i, '$1//'), 'https://x.invalid');
  return url && isWeb(url) && url.hostname.includes('.') ? url : null;
}

/** True where {@link wrappedAddress} may find one: quick, for many values. */
export function mayBeAddress(text: string): boolean {
  return /^\s*(https?[:%]|[/\\%]|(a1)?aHR0c)/i.test(text);
}

function fromBase64(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytesOf(text), (char) => char.charCodeAt(0)));
}

/** What base64, of either alphabet, stands for, each byte as one character; '' where it only looked so. */
export function bytesOf(base64: string): string {
  try {
    return atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // One broken escape must never cost the link.
  }
}
