import { KNOWN, UNKNOWN } from '../../../../browser/post-cases.ts';
import { judgePostCases } from './post-cases-suite.ts';

const all = Object.entries({ ...UNKNOWN, ...KNOWN });

// Those that take half a minute each are looked at by `npm run test:all`.
judgePostCases(Object.fromEntries(all.filter(([, { slow }]) => !slow)));
