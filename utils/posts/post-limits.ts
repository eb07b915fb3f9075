import { TEXT_AT_MOST } from '../link/limits.ts';

/** How long each field may be, in UTF-16 units; `tags` is how many there may be. */
export const POST_LIMITS = {
  address: 8192,
  anchor: TEXT_AT_MOST,
  notes: 100_000,
  tag: 200,
  tags: 100,
  cost: 100,
  supplier: 200,
} as const;
