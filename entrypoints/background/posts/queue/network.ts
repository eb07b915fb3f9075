import { browser } from 'wxt/browser';

/** Local storage: hosts that did not answer while the network seemed dead, and in how many rounds. */
const SILENT = 'posts-silent';

/** Hosts that did not answer in the rounds before, all of which failed. */
export interface SilentHosts {
  readonly hosts: readonly string[];
  readonly rounds: number;
}

/** More are not kept. */
const HOSTS_AT_MOST = 1000;

const NONE: SilentHosts = { hosts: [], rounds: 0 };

/**
 * Reads which hosts were silent in the rounds before this.
 *
 * @throws Error where the browser's storage fails
 */
export async function silentHosts(): Promise<SilentHosts> {
  const { [SILENT]: stored } = await browser.storage.local.get(SILENT);
  const { hosts, rounds } = Object(stored);
  if (!Array.isArray(hosts) || !Number.isFinite(rounds)) return NONE;
  const names = hosts.filter((host) => typeof host === 'string').slice(0, HOSTS_AT_MOST);
  return { hosts: names, rounds: Number(rounds) };
}

/**
 * Notes that a round failed whole: the next one begins with other hosts.
 *
 * @throws Error where the browser's storage fails
 */
export async function noteSilence(hosts: Iterable<string>, before: SilentHosts): Promise<void> {
  const all = [...new Set([...before.hosts, ...hosts])].slice(-HOSTS_AT_MOST);
  await browser.storage.local.set({ [SILENT]: { hosts: all, rounds: before.rounds + 1 } });
}

/** Forgets that: the network is there. */
export async function forgetSilence(): Promise<void> {
  await browser.storage.local.remove(SILENT);
}
