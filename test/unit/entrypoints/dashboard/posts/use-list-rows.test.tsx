import { renderHook, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { useListRows } from '../../../../../entrypoints/dashboard/posts/use-list-rows.ts';
import { PLAIN_PLACES } from '../../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

const records = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aPostRecord(aCheck(), aPost({ url: `https://p${i}.test/` }), { id: `${i}` }),
  );
const sources = { titles: new Map(), isReachable: () => true, places: PLAIN_PLACES, now: 1000 };
type Props = Parameters<typeof useListRows>;
const rows = (...first: Props) =>
  renderHook(({ props }: { props: Props }) => useListRows(...props), { initialProps: { props: first } });

it('few rows are there at once', () => {
  const hook = rows(records(3), sources);
  expect(hook.result.current?.map(({ page }) => page)).toEqual(['p0.test', 'p1.test', 'p2.test']);
});

it('of many there are none until all are made; then the ones before stay until those that follow are', async () => {
  const hook = rows(null, null);
  expect(hook.result.current).toBeNull();
  const many = records(1200);
  hook.rerender({ props: [many, sources] });
  expect(hook.result.current).toBeNull();
  await waitFor(() => expect(hook.result.current).toHaveLength(1200));
  const before = hook.result.current;
  hook.rerender({ props: [[...many, ...records(1)], sources] });
  expect(hook.result.current).toBe(before);
  await waitFor(() => expect(hook.result.current).toHaveLength(1201));
  expect(hook.result.current?.[7]).toBe(before?.[7]);
});

it('few that become many stay until these are made, and the other way round', async () => {
  const hook = rows(records(2), sources);
  const before = hook.result.current;
  hook.rerender({ props: [records(1100), sources] });
  expect(hook.result.current).toBe(before);
  await waitFor(() => expect(hook.result.current).toHaveLength(1100));
  hook.rerender({ props: [records(1), sources] });
  expect(hook.result.current).toHaveLength(1);
});
