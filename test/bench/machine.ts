import { cpus, loadavg } from 'node:os';
import { median } from './median.ts';
import type { Row } from './table.ts';

/** Where a run was made. */
export interface Machine {
  readonly browser: string;
  readonly cores: number;
  /** The system's load before the run: how many processes wanted a core in the last minute. */
  readonly loadBefore: number;
}

/** The machine as it is now. @param browser its name and version */
export function machineNow(browser: string): Machine {
  return { browser, cores: cpus().length, loadBefore: loadavg()[0] ?? 0 };
}

/** Half of all floors may lie so far apart on a quiet machine. */
const QUIET_SPREAD = 0.1;

/**
 * Tells whether others kept the machine busy: by its load before, and by how far the floors lie apart, which are the
 * browser's own work and do not change.
 *
 * @returns a warning; '' where the machine was quiet
 */
export function busyWarning({ cores, loadBefore }: Machine, rows: readonly Row[]): string {
  const spreads = rows.flatMap(({ floorSpread }) => floorSpread ?? []);
  const spread = spreads.length > 0 ? median(spreads) : 0;
  const signs = [
    loadBefore > cores / 2 && `a load of ${loadBefore.toFixed(1)} on ${cores} cores before it began`,
    spread > QUIET_SPREAD && `floors that lie ± ${Math.round(spread * 100)} % apart`,
  ].filter((sign) => sign !== false);
  if (signs.length === 0) return '';
  return `The machine is busy (${signs.join(', ')}): only ratios count, and a close one may be wrong. Run it again when it is quiet.`;
}
