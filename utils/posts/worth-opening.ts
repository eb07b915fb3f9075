import type { Check, PostReasonCode } from './check.ts';

/** What keeps the background from seeing a page that a person may see. */
const SHUT_OUT: readonly PostReasonCode[] = [
  'challenge',
  'login',
  'gate',
  'too-big',
  'too-complex',
  'not-open-to-robots',
  'cut-off',
  'scant-text',
  'other-page',
  'soft-404',
  'needs-javascript',
  'needs-frames',
  'not-rendered',
];

/** Statuses that speak of who asks, and not of the page: a browser with a person at it may get another. */
const SHUT_OUT_BY: readonly (number | null)[] = [401, 403, 406, 429, 451];

/** Whether a page of which a check could not tell may show its link when the user opens it. */
export function isWorthOpening({ verdict, way, reasons, status }: Check): boolean {
  if (verdict !== 'unknown' || way === 'visited') return false;
  return reasons.some(({ code }) =>
    code === 'status' ? SHUT_OUT_BY.includes(status) : SHUT_OUT.includes(code),
  );
}
