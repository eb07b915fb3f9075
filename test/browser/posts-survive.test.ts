import { batchSurvives } from './posts-survive-suite.ts';

batchSurvives(3);
