import { readRealPages } from './real-pages.ts';

readRealPages((pages) => pages);
