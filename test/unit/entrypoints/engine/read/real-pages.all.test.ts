import { readRealPagesByEngine } from './real-pages-suite.ts';

readRealPagesByEngine((pages) => pages);
