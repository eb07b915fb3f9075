/**
 * Makes a function that checks whether host permissions cover an address.
 *
 * @param origins match patterns as `permissions.getAll()` gives them: `*://blog.example/*`
 * @returns the function; it returns false for what is no URL
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
