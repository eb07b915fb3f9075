import { someOf } from '../bench/random.ts';
import { readRealPages } from './real-pages.ts';

const SAMPLE = 24;

// Of all real pages, the same in every run; the others are read by `npm run test:all`.
readRealPages((pages) => someOf(pages, SAMPLE, 10));
