import { KNOWN, UNKNOWN } from '../../../../browser/post-cases.ts';
import { judgePostCases } from './post-cases-suite.ts';

const all = Object.entries({ ...UNKNOWN, ...KNOWN });

judgePostCases(Object.fromEntries(all.filter(([, { slow }]) => slow)));
