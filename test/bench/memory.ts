import { readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { startedProcesses } from './cpu.ts';

/** Between two looks. */
const EVERY_MS = 10;
/** Until what is left of earlier work is swept. */
const IDLE_LOOKS = 300;
const KB_A_MB = 1000 / 1.024;

/** Memory of a browser's processes while something is done, in MB over what they had before. */
export interface Peak {
  /** Of the process with the extension's contexts. */
  readonly extension: number;
  /** Of all processes of the browser together. */
  readonly browser: number;
}

/**
 * Watches memory that is a process's own, by resident size, so the garbage that
 * is not yet swept counts.
 *
 * @param others processes that are not this browser's
 * @throws Error where the system does not say: only Linux has /proc
 */
export async function peakWhile(others: ReadonlySet<number>, work: () => Promise<unknown>): Promise<Peak> {
  const all = startedProcesses()
    .map(({ pid }) => pid)
    .filter((pid) => !others.has(pid));
  const extension = all.filter(isExtension);
  if (extension.length === 0) throw new Error('No process of the extension was found');
  const now = (): Peak => ({ extension: ownMemory(extension), browser: ownMemory(all) });
  const idle = await settled(now);
  const peak = { ...idle };
  let working = true;
  const watching = (async () => {
    for (; working; await after(EVERY_MS)) {
      const { extension, browser } = now();
      peak.extension = Math.max(peak.extension, extension);
      peak.browser = Math.max(peak.browser, browser);
    }
  })();
  await work().finally(() => {
    working = false;
  });
  await watching;
  return { extension: peak.extension - idle.extension, browser: peak.browser - idle.browser };
}

/** The least that was seen in some seconds. */
async function settled(now: () => Peak): Promise<Peak> {
  let least = now();
  for (let i = 0; i < IDLE_LOOKS; i++) {
    await after(EVERY_MS);
    const { extension, browser } = now();
    least = {
      extension: Math.min(least.extension, extension),
      browser: Math.min(least.browser, browser),
    };
  }
  return least;
}

/** Chromium says so of the processes that hold extensions alone. */
function isExtension(pid: number): boolean {
  return contentOf(pid, 'cmdline').includes('--extension-process');
}

/** proc(5): what is resident and neither of a file nor a piece that is shared by name, in MB. */
function ownMemory(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const [, kb] = /^RssAnon:\s+(\d+)/m.exec(contentOf(pid, 'status')) ?? [];
    const [, shared] = /^RssShmem:\s+(\d+)/m.exec(contentOf(pid, 'status')) ?? [];
    return sum + (Number(kb ?? 0) + Number(shared ?? 0)) / KB_A_MB;
  }, 0);
}

/** '' where the process has ended. */
function contentOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}
