import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in these (`getconf CLK_TCK`). */
const TICKS_A_SECOND = 100;

/**
 * Processor time that the processes which this one started have used, in ms; null
 * where the system does not say (only Linux has /proc).
 */
export function cpuTime(): number | null {
  try {
    return (startedProcesses().reduce((sum, { ticks }) => sum + ticks, 0) * 1000) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}

/**
 * The processes that this one started, and those that they started.
 *
 * @throws Error where the system does not say
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

/** proc(5): the name in brackets may hold anything; after it come state, parent, …; utime and stime are fields 14 and 15. */
function statOf(pid: number): { pid: number; parent: number; ticks: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null; // It has ended meanwhile.
  }
}
