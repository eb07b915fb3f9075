import { readdirSync, readFileSync } from 'node:fs';

/** The unit of processor time on Linux (`getconf CLK_TCK`). */
const TICKS_A_SECOND = 100;

/**
 * The processor time used so far by all processes that this one started.
 *
 * @returns in ms; null where the system does not report it (only Linux has /proc)
 */
export function cpuTime(): number | null {
  try {
    return startedProcesses().reduce(
      (sum, { pid, ticks }) => sum + (scheduledTime(pid) ?? (ticks * 1000) / TICKS_A_SECOND),
      0,
    );
  } catch {
    return null;
  }
}

/**
 * Measures the processor time that some work takes of the whole browser.
 *
 * @returns in ms; NaN where the system does not report it
 */
export async function browserTime(work: () => Promise<unknown>): Promise<number> {
  const begin = cpuTime();
  await work();
  const end = cpuTime();
  return begin === null || end === null ? Number.NaN : end - begin;
}

/** The time of all threads of a process, in ms: finer than ticks, but not every kernel counts it; null there. */
function scheduledTime(pid: number): number | null {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const nanoseconds = threads.map((tid) =>
      Number(readFileSync(`/proc/${pid}/task/${tid}/schedstat`, 'utf8').split(' ')[0]),
    );
    return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
  } catch {
    return null;
  }
}

/**
 * Lists the processes that this one started, and those that they started.
 *
 * @returns `ticks` is processor time, 100 a second
 * @throws Error where the system does not report them (only Linux has /proc)
 */
export function startedProcesses(): { pid: number; ticks: number }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(Number(pid)) ?? []);
  const parents = new Map(all.map(({ pid, parent }) => [pid, parent]));
  return all.filter(({ pid }) => pid !== process.pid && comesFrom(pid, process.pid, parents));
}

function comesFrom(pid: number, from: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === from) return true;
  return false;
}

/** Reads proc(5): the name in brackets may contain anything; after it come state, parent, …; fields 14 and 15 are the ticks. */
function statOf(pid: number): { pid: number; parent: number; ticks: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null; // The process has ended meanwhile.
  }
}
