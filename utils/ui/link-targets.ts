import { pageKey } from '../link/url.ts';

/** The addresses that links lead to, each once: what is behind redirect wrappers, without fragments. */
export function targetsOf(links: readonly { readonly target: string }[]): string[] {
  return [...new Set(links.map(({ target }) => pageKey(target)))].filter((url) => /^https?:/.test(url));
}

/** The hosts of web addresses, each once. */
export function hostsOfTargets(urls: readonly string[]): string[] {
  return [...new Set(urls.flatMap((url) => URL.parse(url)?.hostname ?? []))];
}
