import { expect, it } from 'vitest';
import { CLAIM_COLUMNS, claimRow, claimStateWords } from '../../../../utils/i18n/claims-table.ts';
import type { ReasonId } from '../../../../utils/posts/list/state-reason.ts';
import { aCheck, aPostRecord } from '../../build-post.ts';

it('a claim for what was never there says so, and does not call it lost', () => {
  const lost = aPostRecord(aCheck({ verdict: 'lost', link: null }));
  const missing = { ...lost, state: { ...lost.state, firstSeen: null, lastSeen: null } };
  const words = (record: typeof lost, reason: ReasonId | null) =>
    claimStateWords({ verdict: 'lost', reason, record }, 0);
  expect(words(lost, 'page-404')).toBe('lost: 404');
  expect(words(missing, null)).toBe('not as promised: never found');
  const stateOf = (record: typeof lost) => claimRow(record, 0)[CLAIM_COLUMNS.indexOf('STATE')];
  expect([lost, missing].map(stateOf)).toEqual(['lost', 'not as promised: never found']);
});
