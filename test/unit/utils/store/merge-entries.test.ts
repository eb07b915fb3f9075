import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../utils/posts/check.ts';
import { type GuestPost, postKey } from '../../../../utils/posts/post.ts';
import { newState } from '../../../../utils/posts/state.ts';
import type { PageEntry, PostEntry } from '../../../../utils/store/backup/entry.ts';
import { mergePage, mergePost } from '../../../../utils/store/backup/merge-entries.ts';
import type { ChangeRecord, PostRecord } from '../../../../utils/store/schema.ts';
import { aCheck, aPost } from '../../a-post.ts';
import { aReading } from '../../build.ts';

interface Given {
  readonly id?: string;
  readonly post?: Partial<GuestPost>;
  readonly record?: Partial<PostRecord>;
  readonly checks?: readonly number[];
  readonly edits?: readonly (readonly [at: number, notes: string])[];
}

/** A guest post with a check at each of these times, the last of which says how it stands. */
function entry({ id = 'one', post = {}, record = {}, checks = [], edits = [] }: Given): PostEntry {
  const terms = aPost(post);
  const made = checks.map((at): Check => aCheck({ at }));
  const state = { ...newState(terms), last: made.at(-1) ?? null };
  return {
    kind: 'post',
    post: { id, key: postKey(terms), url: terms.url, post: terms, state, takenBy: '', ...record },
    checks: made.map((check) => ({ ...check, postId: id })),
    edits: edits.map(([at, notes]) => ({ postId: id, at, before: aPost({ notes }) })),
  };
}

describe('a guest post of a backup', () => {
  it('that is not here is new as it is', () => {
    const theirs = entry({ checks: [2000] });
    expect(mergePost(null, theirs, false)).toEqual({ ...theirs, merge: 'new' });
  });

  it('that is here with all its history is known', () => {
    const mine = entry({ checks: [2000, 3000], edits: [[2500, '']] });
    const theirs = entry({ id: 'other', checks: [2000], edits: [[2500, '']] });
    expect(mergePost(mine, theirs, false)).toMatchObject({
      post: mine.post,
      checks: [],
      edits: [],
      merge: 'known',
    });
  });

  it('that was checked later counts, and takes the id of the one that is here', () => {
    const mine = entry({ checks: [2000], record: { wanted: 'run', takenBy: 'me' } });
    const theirs = entry({ id: 'other', checks: [1500, 4000] });
    const merged = mergePost(mine, theirs, false);
    expect(merged).toMatchObject({ merge: 'changed', post: { id: 'one', wanted: 'run', takenBy: 'me' } });
    expect(merged.post.state.last?.at).toBe(4000);
    expect(merged.checks.map(({ at, postId }) => [at, postId])).toEqual([
      [1500, 'one'],
      [4000, 'one'],
    ]);
  });

  it('that was checked earlier adds its history, and changes nothing else', () => {
    const mine = entry({ checks: [5000] });
    const merged = mergePost(mine, entry({ checks: [4000] }), false);
    expect(merged).toMatchObject({ merge: 'changed', post: mine.post, checks: [{ at: 4000 }] });
  });

  it('with other terms leaves those that do not count any more in the history', () => {
    const mine = entry({ post: { notes: 'mine' }, checks: [2000] });
    const theirs = entry({ post: { notes: 'theirs' }, checks: [3000] });
    const merged = mergePost(mine, theirs, false);
    expect(merged.post.post.notes).toBe('theirs');
    expect(merged.edits).toMatchObject([{ at: 2000, before: { notes: 'mine' } }]);
    // Once they are there, they are not added again.
    const again = { ...merged, checks: [...mine.checks, ...merged.checks] };
    expect(mergePost(again, theirs, false)).toMatchObject({ merge: 'known', edits: [] });
  });

  it('that was edited here since keeps what was agreed here', () => {
    const mine = entry({ post: { notes: 'new' }, checks: [2000], edits: [[4000, 'old']] });
    const theirs = entry({ post: { notes: 'old' }, checks: [2000, 3000] });
    expect(mergePost(mine, theirs, false)).toMatchObject({ post: { post: { notes: 'new' } }, edits: [] });
  });

  it('that was removed here since stays removed', () => {
    const mine = entry({ record: { removedAt: 9000 } });
    expect(mergePost(mine, entry({ checks: [3000] }), false).post.removedAt).toBe(9000);
  });

  it('whose address and target another post has here by now does not count', () => {
    const mine = entry({ post: { url: 'https://blog.test/moved' } });
    const merged = mergePost(mine, entry({ checks: [9000] }), true);
    expect(merged).toMatchObject({ post: mine.post, checks: [{ at: 9000 }] });
  });
});

describe('a page of a backup', () => {
  const { page } = aReading([]).documents[0];
  const change = (at: number): Omit<ChangeRecord, 'pageId'> => ({
    ...{ kind: 'gone', href: 'https://example.com/', frame: null, from: null, to: null },
    ...{ at, since: 0 },
  });
  const packed = (byte: number) => Uint8Array.of(byte);
  const pageEntry = (firstRead: number, lastRead: number, changes: readonly number[] = []): PageEntry => ({
    kind: 'page',
    page: {
      ...{ url: 'https://blog.test/', page, hosts: [], firstRead, lastRead },
      ...{ readings: lastRead / 1000, links: 0, outbound: 0 },
    },
    links: packed(lastRead / 1000),
    changes: changes.map(change),
  });

  it('that was read later counts, with its links; the page was first read when the earlier says', () => {
    const merged = mergePage(pageEntry(1000, 2000, [2000]), pageEntry(1500, 5000, [2000, 5000]));
    expect(merged).toMatchObject({ merge: 'changed', isNewer: true, links: packed(5) });
    expect(merged.page).toMatchObject({ firstRead: 1000, lastRead: 5000, readings: 5 });
    expect(merged.changes.map(({ at }) => at)).toEqual([5000]);
  });

  it('that was read earlier adds what changed, and leaves the links', () => {
    const merged = mergePage(pageEntry(2000, 5000), pageEntry(1000, 3000, [3000]));
    expect(merged).toMatchObject({ merge: 'changed', isNewer: false, links: null });
    expect(merged.page).toMatchObject({ firstRead: 1000, lastRead: 5000 });
  });

  it('without links does not take the place of one with links', () => {
    const theirs = { ...pageEntry(1000, 9000), links: null };
    expect(mergePage(pageEntry(1000, 2000), theirs).page.lastRead).toBe(2000);
  });

  it('that is here is known', () => {
    expect(mergePage(pageEntry(1000, 2000, [2000]), pageEntry(1000, 2000, [2000])).merge).toBe('known');
  });
});
