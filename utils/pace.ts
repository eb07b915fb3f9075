/** Put in by the build, see wxt.config.ts. Where nothing was built, as in Node and in unit tests, it is not there. */
declare const __PACE__: number | undefined;

/** By what waits are divided: 1 in what ships, more in the builds that tests drive. */
export const PACE: number = typeof __PACE__ === 'undefined' ? 1 : __PACE__;

/**
 * How long to wait in this build.
 *
 * @param ms what ships waits, in milliseconds
 * @returns the same in what ships, less in a build for tests
 */
export function paced(ms: number): number {
  return ms / PACE;
}

/** Limits are divided by no more: what is merely slow, on a busy machine, must not reach them. */
const LIMITS_AT_MOST = 4;

/**
 * How long something may take in this build before it is given up.
 *
 * @param ms what ships waits for it, in milliseconds
 */
export function pacedLimit(ms: number): number {
  return ms / Math.min(PACE, LIMITS_AT_MOST);
}
