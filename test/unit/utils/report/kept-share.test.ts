import { expect, it } from 'vitest';
import { keptByMonth } from '../../../../utils/report/kept-share.ts';
import { aRecorded, noon, slicesOf } from './recorded.ts';

it('tells which share was kept at the end of each of the last twelve months', async () => {
  const months = await keptByMonth(
    slicesOf(
      [
        aRecorded({ '2026-01-10': 'kept', '2026-03-05': 'lost' }),
        aRecorded({ '2026-01-11': 'kept', '2026-02-20': 'kept', '2026-03-20': 'kept' }),
      ],
      // What could not be seen, and what is planned, is no part of the share.
      [aRecorded({ '2026-01-12': 'unknown' }), aRecorded({}, { planned: true })],
    ),
    noon('2026-03-25'),
  );
  expect(months).toHaveLength(12);
  expect(months.slice(-4).map(({ share }) => share)).toEqual([null, 1, 1, 0.5]);
  expect([new Date(months[0]?.begin ?? 0).getMonth(), months.at(-1)?.end]).toEqual([3, noon('2026-03-25')]);
});
