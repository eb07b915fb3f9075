/** How many bits of an address say where it is. */
type Range = readonly [start: number, bits: number];

const v4 = (a: number, b: number, c: number, d: number): number =>
  ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;

/** Not of the public network (RFC 6890 and IANA's registry of special-purpose addresses). */
const PRIVATE_V4: readonly Range[] = [
  [v4(0, 0, 0, 0), 8],
  [v4(10, 0, 0, 0), 8],
  [v4(100, 64, 0, 0), 10],
  [v4(127, 0, 0, 0), 8],
  [v4(169, 254, 0, 0), 16],
  [v4(172, 16, 0, 0), 12],
  [v4(192, 0, 0, 0), 24],
  [v4(192, 168, 0, 0), 16],
  // Multicast, and what is reserved, the broadcast address included.
  [v4(224, 0, 0, 0), 3],
];

/** By their first 16 bits: unique local, link-local, site-local, multicast. */
const PRIVATE_V6: readonly Range[] = [
  [0xfc00, 7],
  [0xfe80, 10],
  [0xfec0, 10],
  [0xff00, 8],
];

/**
 * Whether an IP address leads into a private network, or to this machine.
 *
 * @param ip as browsers write it: `10.0.0.1`, `fe80::1`, `::ffff:10.0.0.1`, with a zone or without
 * @returns false where it is no IP address
 */
export function isPrivateIp(ip: string): boolean {
  const plain = ip.replace(/%.*$|[[\]]/g, '');
  const number = readV4(plain);
  if (number !== null) return isPrivateV4(number);
  // The URL parser writes it as eight groups of hexadecimals, some of them left out.
  const host = plain.includes(':') ? URL.parse(`http://[${plain}]/`)?.hostname : undefined;
  return host !== undefined && isPrivateV6(groupsOf(host.slice(1, -1)));
}

function readV4(text: string): number | null {
  const [, a, b, c, d] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text) ?? [];
  return d === undefined ? null : v4(Number(a), Number(b), Number(c), Number(d));
}

function groupsOf(host: string): readonly number[] {
  const [head = '', tail = ''] = host.split('::');
  const read = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [before, after] = [read(head), read(tail)];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

const isPrivateV4 = (ip: number): boolean =>
  PRIVATE_V4.some(([start, bits]) => ip >>> (32 - bits) === start >>> (32 - bits));

function isPrivateV6(groups: readonly number[]): boolean {
  const [first = 0] = groups;
  if (PRIVATE_V6.some(([start, bits]) => first >>> (16 - bits) === start >>> (16 - bits))) return true;
  // For local use (RFC 8215), and where packets are dropped (RFC 6666).
  if (startsWith(groups, 0x64, 0xff9b, 1) || startsWith(groups, 0x100, 0, 0, 0)) return true;
  const within = embedded(groups);
  return within !== null && isPrivateV4(within);
}

/** The IPv4 address that an IPv6 address stands for; null where it stands for none. */
function embedded(groups: readonly number[]): number | null {
  const pair = (at: number): number => (((groups[at] ?? 0) << 16) | (groups[at + 1] ?? 0)) >>> 0;
  // 6to4 (RFC 3056), Teredo, which writes it inverted (RFC 4380), NAT64 (RFC 6052).
  if (startsWith(groups, 0x2002)) return pair(1);
  if (startsWith(groups, 0x2001, 0)) return ~pair(6) >>> 0;
  if (startsWith(groups, 0x64, 0xff9b, 0, 0, 0, 0)) return pair(6);
  // Mapped, translated and compatible (RFC 4291, RFC 2765); `::` and `::1` are among the last.
  const isEmbedded =
    startsWith(groups, 0, 0, 0, 0) && /^(0,0|0,65535|65535,0)$/.test(groups.slice(4, 6).join());
  return isEmbedded ? pair(6) : null;
}

function startsWith(groups: readonly number[], ...start: readonly number[]): boolean {
  return start.every((group, i) => groups[i] === group);
}
