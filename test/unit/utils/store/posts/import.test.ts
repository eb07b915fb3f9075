import { describe, expect, it } from 'vitest';
import type { ImportPart } from '../../../../../utils/posts/import-part.ts';
import { postKey } from '../../../../../utils/posts/post.ts';
import { editsOf } from '../../../../../utils/store/posts/history.ts';
import { importPart } from '../../../../../utils/store/posts/import.ts';
import { allPosts, checksOf, postOf, removePosts } from '../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../utils/store/posts/queue.ts';
import { SECOND } from '../../../../../utils/time.ts';
import { aCheck, aPost } from '../../../a-post.ts';
import '../fresh-store.ts';

const NOW = 1_000_000;

const part = (is: Partial<ImportPart>): ImportPart => ({ posts: [], listed: [], addedBefore: 0, ...is });
const take = (is: Partial<ImportPart>, now = NOW) => importPart(part(is), now);
const at = (url: string, more = {}) => aPost({ url, ...more });

async function addOne(post = aPost()): Promise<string> {
  const [id = ''] = (await take({ posts: [post] })).added;
  return id;
}

describe('guest posts of a file', () => {
  it('are added, each once, and are due at once', async () => {
    const posts = [at('https://a.test/'), at('https://b.test/', { added: 2000 }), at('https://a.test/')];
    const done = await take({ posts });
    expect(done).toMatchObject({ rows: 2, changed: [], same: 1, listed: 0 });
    expect((await allPosts()).map(({ url, due }) => [url, due])).toEqual([
      ['https://a.test/', NOW],
      ['https://b.test/', NOW],
    ]);
  });

  it('change nothing where they are imported again', async () => {
    const posts = [at('https://a.test/', { notes: 'mine' }), at('https://b.test/')];
    await take({ posts });
    const before = await allPosts();
    expect(await take({ posts }, NOW + 5)).toEqual({ added: [], rows: 0, changed: [], same: 2, listed: 0 });
    expect(await allPosts()).toEqual(before);
  });

  it('keep their checks and what the user typed, and how they were before', async () => {
    const id = await addOne(aPost({ notes: 'typed' }));
    await saveCheck(id, ({ state }) => ({
      check: aCheck(),
      state: { ...state, verdict: 'kept', firstSeen: 2000, last: aCheck() },
      due: 9e9,
    }));
    const wanted = aPost({ notes: 'from a file', cost: '120 EUR' });
    const done = await take({ posts: [{ ...wanted, expect: { ...wanted.expect, rel: ['nofollow'] } }] });
    expect(done.changed).toMatchObject([{ id, before: { notes: 'typed', cost: '' } }]);
    expect(await postOf(id)).toMatchObject({
      post: { notes: 'typed', cost: '120 EUR', expect: { rel: ['nofollow'] } },
      state: { firstSeen: 2000 },
      // It is checked by what was agreed anew.
      due: NOW,
    });
    expect(await checksOf(id)).toHaveLength(1);
    expect(await editsOf(id)).toMatchObject([{ at: NOW, before: { cost: '' } }]);
  });

  it('come back, with their history, where they were removed', async () => {
    const id = await addOne();
    await removePosts([id], NOW);
    expect(await take({ posts: [aPost()] })).toMatchObject({ added: [id], rows: 0 });
    expect(await postOf(id)).not.toHaveProperty('removedAt');
  });

  it('are due a few at a time where they are many, also behind parts that were imported before', async () => {
    const posts = Array.from({ length: 3 }, (_, i) => at(`https://${i}.test/`, { added: i }));
    await take({ posts, addedBefore: 4199 });
    const first = NOW + 3999 * (SECOND / 4);
    expect((await allPosts()).map(({ due }) => due)).toEqual([first, first + 250, first + 500]);
  });
});

describe('guest posts that Google lists', () => {
  const seen = { lastCrawled: 500, listed: 800 };

  it('are noted as such, those of the same part too; the newest dates hold', async () => {
    const id = await addOne(at('https://a.test/'));
    const fresh = at('https://b.test/', { added: 2000 });
    const listed = [
      { by: 'id', value: id, seen },
      { by: 'key', value: postKey(fresh), seen },
      { by: 'id', value: 'gone', seen },
    ] as const;
    expect(await take({ posts: [fresh], listed })).toMatchObject({ listed: 2 });
    await take({ listed: [{ by: 'id', value: id, seen: { lastCrawled: 400, listed: 900 } }] });
    expect(await postOf(id)).toMatchObject({ seenByGoogle: { lastCrawled: 500, listed: 900 } });
    expect((await allPosts()).map(({ seenByGoogle }) => seenByGoogle?.listed)).toEqual([900, 800]);
  });
});
