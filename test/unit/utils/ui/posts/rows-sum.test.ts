import { expect, it } from 'vitest';
import { DAY } from '../../../../../utils/time.ts';
import { listRow } from '../../../../../utils/ui/posts/list-row.ts';
import { postsOverview } from '../../../../../utils/ui/posts/overview.ts';
import { rowsCounter } from '../../../../../utils/ui/posts/rows-sum.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

const NOW = Date.UTC(2026, 2, 31);

/** Made within tests: before them there are no strings. */
function allRows() {
  const lost = aPostRecord(aCheck({ verdict: 'lost', link: null }), aPost({ guaranteedUntil: NOW + DAY }));
  const unseenChange = { kind: 'lost', at: NOW, notifiedAt: null } as const;
  const ignored = aPostRecord(undefined, aPost({ ignored: true }));
  return [
    listRow({ ...lost, unseenChange }, '', () => true, NOW),
    listRow(aPostRecord(), '', () => false, NOW),
    listRow(ignored, '', () => false, NOW),
  ];
}

it('guest posts are summed up, in however many parts', () => {
  const rows = allRows();
  const [whole, parted] = [rowsCounter(NOW), rowsCounter(NOW)];
  whole.add(rows);
  for (const row of rows) parted.add([row]);
  expect(parted.sum()).toEqual(whole.sum());
  expect(whole.sum()).toEqual({
    overview: postsOverview(rows, NOW),
    kinds: ['lost'],
    claims: 1,
    unreachable: [rows[1]],
  });
});
