import type { Observation } from './observation.ts';

/** Whether a status speaks of a server that is too busy, and not of what it was asked for. */
export function isBusyStatus(status: number): boolean {
  return status === 429 || status === 503;
}

/** The host whose server says that it is too busy, with its port; null where none does. */
export function busyHost(observation: Observation): string | null {
  if (observation.kind === 'failed' || !isBusyStatus(observation.head.status)) return null;
  return URL.parse(observation.head.finalUrl)?.host ?? null;
}
