import { isPlainLabel } from './look-alikes.ts';
import { decodePunycode } from './punycode.ts';

/** Most addresses have nothing to decode. */
const MAY_DECODE = /%[\da-f]{2}|xn--/i;

/** All before the path: `https://user@` or nothing, the host, `:443` or nothing. */
const BEFORE_PATH = /^((?:(?:[a-z][\w+.-]*:)?\/\/)?(?:[^/?#]*@)?)([^/?#:@]*)/i;

/**
 * An address as people read it: its host and its percent-escapes in their own letters, as far as that is safe.
 * A host that looks like another stays encoded (see {@link isPlainLabel}), and so does all that has a meaning
 * in an address (`%2F`, `%25`), that is not seen (spaces, control and bidi characters), or is no UTF-8.
 *
 * It is for showing and searching alone: what is copied, stored or asked is the address itself.
 *
 * @param address with or without its scheme, as in `example.com/blog`
 */
export function readableAddress(address: string): string {
  if (!MAY_DECODE.test(address)) return address;
  const [all = '', before = '', host = ''] = BEFORE_PATH.exec(address) ?? [];
  return before + readableHost(host) + decodeEscapes(address.slice(all.length));
}

/** A host as people read it: in its own letters where no reader takes it for another. */
export function readableHost(host: string): string {
  if (!host.includes('xn--')) return host;
  const shown = host
    .split('.')
    .map((label) => readableLabel(label) ?? label)
    .join('.');
  // The browser knows what a host may be (UTS #46): what it would write otherwise stays as it is.
  return URL.parse(`http://${shown}`)?.hostname === host ? shown : host;
}

function readableLabel(label: string): string | null {
  const decoded = label.startsWith('xn--') ? decodePunycode(label.slice(4)) : null;
  return decoded !== null && isPlainLabel(decoded) ? decoded : null;
}

/** An address to be typed over: readable where reading it again gives the same address, else as it is. */
export function editableAddress(url: string): string {
  const readable = readableAddress(url);
  return URL.parse(readable)?.href === url ? readable : url;
}

/** Both forms of an address, for a search to look into, in lower case and with letters put together (NFC). */
export function searchableAddress(address: string): string {
  const readable = readableAddress(address);
  return (readable === address ? address : `${address}\n${readable}`).normalize().toLowerCase();
}

/** A run of escapes with a byte that is no UTF-8 stays as it is. */
function decodeEscapes(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run, at: number) => {
    try {
      return decodeSafely(decodeURIComponent(run), text.slice(0, at));
    } catch {
      return run;
    }
  });
}

/** Letters, digits, marks, dashes, quotes and pictures: nothing that is not seen, and no sign of an address. */
const SAFE =
  /^(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{M}\p{N}\p{Pd}\p{Pi}\p{Pf}\p{Extended_Pictographic}_.~]$/u;

/** @param before what stands in front of it: a mark is safe only on a letter, and not on a slash */
function decodeSafely(decoded: string, before: string): string {
  let shown = before;
  for (const char of decoded) {
    const isStray = /\p{M}/u.test(char) && !/[\p{L}\p{M}\p{N}]$/u.test(shown);
    shown += SAFE.test(char) && !isStray ? char : encoded(char);
  }
  return shown.slice(before.length);
}

/** `encodeURIComponent` leaves some signs as they are, which were encoded here. */
function encoded(char: string): string {
  return encodeURIComponent(char).replace(/^[!'()*]$/, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
