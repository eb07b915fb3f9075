import type { Observation } from './observation.ts';

/** Statuses that speak of the server and not of the page. */
const BUSY: readonly number[] = [429, 503];

/** The host whose server says that it is too busy, with its port; null where none does. */
export function busyHost(observation: Observation): string | null {
  if (observation.kind === 'failed' || !BUSY.includes(observation.head.status)) return null;
  return URL.parse(observation.head.finalUrl)?.host ?? null;
}
