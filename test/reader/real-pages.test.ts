import { random } from '../bench/random.ts';
import type { TruePage } from '../browser/real-pages.ts';
import { readRealPages } from './real-pages.ts';

const SAMPLE = 24;

/** The same in every run. */
function sample(pages: readonly TruePage[]): TruePage[] {
  const { whole } = random(10);
  const left = [...pages];
  return Array.from({ length: Math.min(SAMPLE, left.length) }, () =>
    left.splice(whole(left.length), 1),
  ).flat();
}

// Of all real pages; the others are read by `npm run test:all`.
readRealPages(sample);
