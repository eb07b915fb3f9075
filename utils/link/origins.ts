/**
 * Which hosts match patterns of the browser's permissions cover.
 *
 * @param origins as `permissions.getAll()` gives them: `*://blog.example/*`
 * @returns a function that tells so of an address
 */
export function originMatcher(origins: readonly string[]): (url: string) => boolean {
  const hosts = origins.flatMap((pattern) => /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1] ?? []);
  if (hosts.includes('*') || origins.includes('<all_urls>')) return () => true;
  const exact = new Set(hosts.filter((host) => !host.startsWith('*.')));
  const suffixes = hosts.filter((host) => host.startsWith('*.')).map((host) => host.slice(1));
  return (url) => {
    const host = URL.parse(url)?.hostname ?? '';
    return exact.has(host) || suffixes.some((suffix) => `.${host}`.endsWith(suffix));
  };
}
