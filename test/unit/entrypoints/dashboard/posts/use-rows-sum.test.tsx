import { expect, it } from 'vitest';
import { useRowsSum } from '../../../../../entrypoints/dashboard/posts/use-rows-sum.ts';
import type { PostVerdict } from '../../../../../utils/posts/check.ts';
import { listRow, type PostListRow } from '../../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';
import { soon } from '../../../soon.ts';

const rowsOf = (count: number, verdict: PostVerdict) => {
  const row = listRow(aPostRecord(aCheck({ verdict }), aPost()), '', () => true, 0);
  return Array.from({ length: count }, () => row);
};

function Kept({ rows }: { rows: readonly PostListRow[] | null }) {
  const sum = useRowsSum(rows, 0);
  return <p>{sum ? sum.overview.states.find(({ state }) => state === 'kept')?.count : 'counting'}</p>;
}

it('few guest posts are summed up at once', () => {
  show(<Kept rows={rowsOf(3, 'kept')} />);
  expect(document.querySelector('p')?.textContent).toBe('3');
});

it('many are summed up in slices, and what was said before stays until the next is known', async () => {
  const said = () => document.querySelector('p')?.textContent;
  const { rerender } = show(<Kept rows={null} />);
  expect(said()).toBe('counting');
  rerender(<Kept rows={rowsOf(3000, 'kept')} />);
  expect(said()).toBe('counting');
  await soon(() => expect(said()).toBe('3000'));
  rerender(<Kept rows={rowsOf(2000, 'kept')} />);
  expect(said()).toBe('3000');
  await soon(() => expect(said()).toBe('2000'));
});
