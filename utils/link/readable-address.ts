import { isPlainLabel } from './look-alikes.ts';
import { decodePunycode } from './punycode.ts';

/** Most addresses have nothing to decode. */
const MAY_DECODE = /%[\da-f]{2}|xn--/i;

/** What stands before a host (`https://user@`, or nothing), and the host. */
const HOST = /^((?:(?:[a-z][\w+.-]*:)?\/\/)?(?:[^/?#]*@)?)([^/?#:@]*)/i;

/** The escapes of one character: its first byte in UTF-8, and those that follow it. */
const ONE_CHARACTER = /%[^89ab].(?:%[89ab].)*/gi;

/**
 * What is shown in its own letters: letters, digits, dashes, quotes and pictures. Nothing that is not seen, no sign
 * of an address, and no mark that would stand on one.
 */
const SAFE =
  /^(?!\p{Default_Ignorable_Code_Point}|\p{Script=Inherited})[\p{L}\p{M}\p{N}\p{Pd}\p{Pi}\p{Pf}\p{Extended_Pictographic}_.~]$/u;

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
  const [all = '', before = '', host = ''] = HOST.exec(address) ?? [];
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
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) =>
    isUtf8(run)
      ? run.replace(ONE_CHARACTER, (escapes) => {
          const char = decodeURIComponent(escapes);
          return SAFE.test(char) ? char : escapes;
        })
      : run,
  );
}

/** The result is compared because a minifier leaves out a call of `decodeURIComponent` whose result is not used. */
function isUtf8(escapes: string): boolean {
  try {
    return decodeURIComponent(escapes) !== escapes;
  } catch {
    return false;
  }
}
