/** Host and port of an address, as that which is asked at a pace of its own; '' where it has none. */
export function hostAndPort(url: string): string {
  return URL.parse(url)?.host ?? '';
}
