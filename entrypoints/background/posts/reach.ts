import { browser } from 'wxt/browser';

/**
 * Which pages the background may fetch by itself.
 *
 * @returns a function that tells so of an address, as access is now
 */
export async function reachable(): Promise<(url: string) => boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  const hosts = origins.flatMap((pattern) => /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1] ?? []);
  if (hosts.includes('*') || origins.includes('<all_urls>')) return () => true;
  const exact = new Set(hosts.filter((host) => !host.startsWith('*.')));
  const under = hosts.filter((host) => host.startsWith('*.')).map((host) => host.slice(1));
  return (url) => {
    const host = URL.parse(url)?.hostname ?? '';
    return exact.has(host) || under.some((ending) => `.${host}`.endsWith(ending));
  };
}
