import { readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { startedProcesses } from './cpu.ts';

/** The pause between two samples. */
const SAMPLE_PAUSE_MS = 10;
/** Enough samples for the garbage of earlier work to be collected. */
const IDLE_SAMPLES = 300;
/** /proc counts in units of 1024 bytes, the benchmark in millions of bytes. */
const KB_A_MB = 1000 / 1.024;

/** The highest memory of a browser's processes during some work, in MB above what they had before. */
export interface Peak {
  /** Of the process with the extension's contexts. */
  readonly extension: number;
  /** Of all processes of the browser together. */
  readonly browser: number;
}

/**
 * Measures the peak of private memory during some work, by resident size: garbage
 * that is not yet collected counts.
 *
 * @param others the ids of processes that are not this browser's
 * @throws Error where the system does not report it (only Linux has /proc), or where the work fails
 */
export async function peakWhile(others: ReadonlySet<number>, work: () => Promise<unknown>): Promise<Peak> {
  const all = startedProcesses()
    .map(({ pid }) => pid)
    .filter((pid) => !others.has(pid));
  const extension = all.filter(isExtension);
  if (extension.length === 0) throw new Error('No process of the extension was found');
  const now = (): Peak => ({ extension: ownMemory(extension), browser: ownMemory(all) });
  const idle = await idleMemory(now);
  const peak = { ...idle };
  let working = true;
  const watching = (async () => {
    for (; working; await after(SAMPLE_PAUSE_MS)) {
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

/** The lowest sample in some seconds. */
async function idleMemory(now: () => Peak): Promise<Peak> {
  let least = now();
  for (let i = 0; i < IDLE_SAMPLES; i++) {
    await after(SAMPLE_PAUSE_MS);
    const { extension, browser } = now();
    least = {
      extension: Math.min(least.extension, extension),
      browser: Math.min(least.browser, browser),
    };
  }
  return least;
}

/** Chromium gives this flag only to processes of extensions. */
function isExtension(pid: number): boolean {
  return procText(pid, 'cmdline').includes('--extension-process');
}

/** proc(5): resident memory of these processes in MB, without mapped files. */
function ownMemory(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const [, kb] = /^RssAnon:\s+(\d+)/m.exec(procText(pid, 'status')) ?? [];
    const [, shared] = /^RssShmem:\s+(\d+)/m.exec(procText(pid, 'status')) ?? [];
    return sum + (Number(kb ?? 0) + Number(shared ?? 0)) / KB_A_MB;
  }, 0);
}

/** The text of a file in /proc; '' where the process has ended. */
function procText(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}
