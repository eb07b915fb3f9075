import { hostAndPort } from '../domains/host-and-port.ts';

/** The host that has the most of some pages. */
export interface BusiestHost {
  /** With its port; '' where there are no pages. */
  readonly host: string;
  readonly count: number;
}

/** Finds the host that has the most of some pages: they are fetched one after the other. */
export function busiestHost(urls: readonly string[]): BusiestHost {
  const counts = new Map<string, number>();
  let busiest: BusiestHost = { host: '', count: 0 };
  for (const url of urls) {
    const host = hostAndPort(url);
    const count = (counts.get(host) ?? 0) + 1;
    counts.set(host, count);
    if (count > busiest.count) busiest = { host, count };
  }
  return busiest;
}
