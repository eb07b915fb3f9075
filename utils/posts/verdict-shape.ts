import type { PostVerdict } from './check.ts';

/**
 * A path on a 12 px grid for each verdict, told apart without colour: whole is good, broken or hollow
 * wants attention.
 */
export const VERDICT_SHAPES: Readonly<Record<PostVerdict, string>> = {
  kept: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z',
  changed: 'M6 1 11.5 11H.5z',
  'not-counted': 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1zM2.5 2.5l7 7',
  'seems-lost': 'M6 .8 11.2 6 6 11.2.8 6z',
  lost: 'M2 2l8 8M10 2l-8 8',
  unknown: 'M6 1.5a4.5 4.5 0 1 0 0 9A4.5 4.5 0 1 0 6 1.5z',
  planned: 'M1.5 1.5h9v9h-9z',
  expired: 'M2 1.5h8L2 10.5h8z',
  ignored: 'M1.5 6h9',
};
