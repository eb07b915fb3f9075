import { describe, expect, it } from 'vitest';
import { groupedRows } from '../../../../../utils/ui/posts/grouped-rows.ts';
import { groupedItems, lineOf, plainItems } from '../../../../../utils/ui/posts/list-items.ts';
import { listRow } from '../../../../../utils/ui/posts/list-row.ts';
import { aPost, aPostRecord } from '../../../build-post.ts';

const row = (id: string, tags: readonly string[]) =>
  listRow(aPostRecord(null, aPost({ url: `https://${id}.test/`, tags }), { id }), '', () => true, 0);
/** Made within tests: before them there are no strings. */
const rows = () => [row('a', ['q1', 'q2']), row('b', ['q1']), row('c', ['q2'])];

describe('the lines of a list', () => {
  it('are its guest posts', () => {
    const items = plainItems(rows());
    expect([items.length, items.at(1)?.key, items.at(3), items.idAt(-1)]).toEqual([3, 'b', null, null]);
    expect([lineOf(items, 'c'), lineOf(items, 'c', 1), lineOf(items, 'a', 1), lineOf(items, 'x')]).toEqual([
      2, 2, -1, -1,
    ]);
  });

  it('are heads and guest posts, one that is in several groups in each', () => {
    const items = groupedItems(groupedRows(rows(), 'tag'), new Set());
    const keys = Array.from({ length: items.length }, (_, at) => items.at(at)?.key);
    expect(keys).toEqual(['group q1', 'a q1', 'b q1', 'group q2', 'a q2', 'c q2']);
    expect(items.idAt(3)).toBeNull();
    expect([lineOf(items, 'a', 2), lineOf(items, 'a', 3, -1), lineOf(items, 'c', 4, -1)]).toEqual([4, 1, -1]);
  });
});
