import { expect, it } from 'vitest';
import { openDraft } from '../../../../../utils/store/backup/draft.ts';
import { countRows, mergeEntries } from '../../../../../utils/store/backup/write-entries.ts';
import { openNamedStore, type Store } from '../../../../../utils/store/open-named.ts';
import { VERSION } from '../../../../../utils/store/upgrade/upgrade.ts';
import { aPostRecord } from '../../../build-post.ts';
import '../fresh-store.ts';

/** All indexes of a store, as they were made. */
function indexesOf(store: Store): object[] {
  return [...store.objectStoreNames].flatMap((name) => {
    const rows = store.transaction(name).store;
    return [...rows.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = rows.index(index);
      return { name, index, keyPath, unique, multiEntry };
    });
  });
}

async function filled(areIndexesLast: boolean) {
  const draft = await openDraft(`draft-${areIndexesLast}`, areIndexesLast);
  const before = indexesOf(draft.store).length;
  const post = { ...aPostRecord(), id: 'one', key: 'its key' };
  await mergeEntries(
    draft.store,
    [{ kind: 'post', post, checks: [], edits: [] }],
    await countRows(draft.store),
    true,
  );
  return { draft, before, post };
}

it.each([true, false])(
  'is a store like any other once it is complete; its indexes come last: %s',
  async (last) => {
    const { draft, before, post } = await filled(last);
    const other = await openNamedStore('other');
    expect(before).toBe(last ? 0 : indexesOf(other).length);
    const store = await draft.complete();
    expect(store.version).toBe(VERSION);
    expect(indexesOf(store)).toEqual(indexesOf(other));
    expect(await store.getFromIndex('posts', 'key', post.key)).toEqual(post);
  },
);

it('fails as a whole where two rows have a key that one alone may have', async () => {
  const { draft, post } = await filled(true);
  await draft.store.put('posts', { ...post, id: 'two' });
  await expect(draft.complete()).rejects.toThrow(expect.objectContaining({ name: 'ConstraintError' }));
});
