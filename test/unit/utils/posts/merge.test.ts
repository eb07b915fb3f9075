import { describe, expect, it } from 'vitest';
import { mergeEdit } from '../../../../utils/posts/merge.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { aPost } from '../../build-post.ts';

const SEEN = aPost({ notes: 'a', tags: ['x'] });

describe('an edit of a guest post that has changed since', () => {
  it('changes what the user changed, and leaves all else as it is now', () => {
    const stored = aPost({ notes: 'a', tags: ['x', 'y'], planned: true }, { rel: 'any' });
    const wanted: GuestPost = {
      ...SEEN,
      notes: 'b',
      expect: { ...SEEN.expect, anchor: { kind: 'exact', text: 'c' } },
    };
    expect(mergeEdit(stored, SEEN, wanted)).toEqual({
      ...stored,
      notes: 'b',
      expect: { ...stored.expect, anchor: { kind: 'exact', text: 'c' } },
    });
  });

  it.each<[string, GuestPost, GuestPost]>([
    ['the notes', { ...SEEN, notes: 'b' }, { ...SEEN, notes: 'c' }],
    ['the address', { ...SEEN, url: 'https://a.test/' }, { ...SEEN, url: 'https://b.test/' }],
    ['the tags', { ...SEEN, tags: [] }, { ...SEEN, tags: ['z'] }],
    ['what is agreed', aPost({}, { rel: 'any' }), aPost({}, { rel: ['ugc'] })],
  ])('is none where both have changed %s', (_, stored, wanted) => {
    expect(mergeEdit(stored, SEEN, { ...SEEN, ...wanted, notes: wanted.notes || SEEN.notes })).toBeNull();
  });

  it('is one where both want the same', () => {
    const both = { ...SEEN, notes: 'b' };
    expect(mergeEdit(both, SEEN, both)).toEqual(both);
  });

  it('keeps fields that this version does not know, and knows posts from before a field was there', () => {
    const { openTab: _, ...old } = SEEN;
    const stored = Object.assign(old, { fingerprint: 'x' });
    const wanted = { ...SEEN, openTab: true };
    // The compiler knows nothing of rows that older versions have written.
    expect(Reflect.apply(mergeEdit, undefined, [stored, SEEN, wanted])).toEqual({ ...stored, openTab: true });
  });
});
