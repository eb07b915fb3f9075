import { random } from '../../../../bench/random.ts';
import { readRealPagesByEngine } from './real-pages-suite.ts';

const SAMPLE = 3;

// The same in every run; `npm run test:all` reads all.
readRealPagesByEngine((pages) => {
  const { whole } = random(16);
  const left = [...pages];
  return Array.from({ length: Math.min(SAMPLE, left.length) }, () =>
    left.splice(whole(left.length), 1),
  ).flat();
});
