import { someOf } from '../../../../bench/random.ts';
import { readRealPagesByEngine } from './real-pages-suite.ts';

const SAMPLE = 3;

// The same in every run; `npm run test:all` reads all.
readRealPagesByEngine((pages) => someOf(pages, SAMPLE, 16));
