import { describe, expect, it } from 'vitest';
import type { GuestPost } from '../../../../../utils/posts/post.ts';
import {
  type BulkDraft,
  changedBy,
  draftedPost,
  draftProblem,
  SAME_DRAFT,
} from '../../../../../utils/ui/posts/bulk-draft.ts';
import { countedTags, typedTags } from '../../../../../utils/ui/posts/counted-tags.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

const drafted = (post: GuestPost, draft: Partial<BulkDraft>) =>
  draftedPost(post, { ...SAME_DRAFT, ...draft });

describe('many guest posts are edited:', () => {
  it('what is not chosen stays', () => {
    const post = aPost({ supplier: 'North', tags: ['q3'] }, { rel: ['ugc'] });
    expect(drafted(post, {})).toEqual(post);
  });

  it('what is chosen is set', () => {
    const { expect: terms, ...order } = drafted(aPost(), {
      rel: 'marks',
      marks: ['sponsored'],
      anchor: 'contains',
      anchorText: ' guide ',
      indexable: 'no',
      target: 'domain',
      supplier: ' North Media ',
      guaranteedUntil: '2026-03-31',
    });
    expect(terms).toEqual({
      target: { kind: 'domain', name: 'example.com' },
      rel: ['sponsored'],
      anchor: { kind: 'contains', text: 'guide' },
      indexable: false,
    });
    expect(order.supplier).toBe('North Media');
    expect(order.guaranteedUntil).toBe(new Date(2026, 2, 31, 23, 59, 59).getTime());
  });

  it('what is chosen and empty is taken away', () => {
    const post = aPost({ supplier: 'North', guaranteedUntil: 1000 });
    expect(drafted(post, { supplier: '', guaranteedUntil: '' })).toMatchObject({
      supplier: '',
      guaranteedUntil: null,
    });
  });

  it('only those are that a change makes another; fields that older ones lack say nothing', () => {
    const records = [
      aPostRecord(aCheck(), aPost(), { id: 'older' }),
      aPostRecord(aCheck(), aPost({ supplier: 'North' }), { id: 'named' }),
      aPostRecord(aCheck(), aPost({}, { rel: 'any' }), { id: 'any' }),
    ];
    const changed = (draft: Partial<BulkDraft>) =>
      changedBy(records, (post) => drafted(post, draft)).map(({ record }) => record.id);
    expect(changed({})).toEqual([]);
    expect(changed({ supplier: '' })).toEqual(['named']);
    expect(changed({ supplier: 'North' })).toEqual(['older', 'any']);
    expect(changed({ guaranteedUntil: '' })).toEqual([]);
    expect(changed({ rel: 'any' })).toEqual(['older', 'named']);
    expect(changed({ target: 'page' })).toEqual([]);
  });
});

it.each<[Partial<BulkDraft>, string]>([
  [{}, ''],
  [{ rel: 'marks' }, 'Tick'],
  [{ anchor: 'exact', anchorText: ' ' }, 'Write the anchor text'],
  [{ guaranteedUntil: '2026-02-31' }, 'Choose a whole date'],
  [{ guaranteedUntil: '' }, ''],
  [{ supplier: 'x'.repeat(201) }, 'At most 200 characters.'],
])('of %j it is said what is wrong: %j', (draft, words) => {
  expect(draftProblem({ ...SAME_DRAFT, ...draft }).startsWith(words)).toBe(true);
  if (words === '') expect(draftProblem({ ...SAME_DRAFT, ...draft })).toBe('');
});

it('tags are counted, and read as typed', () => {
  const tagged = (...tags: string[]) => aPostRecord(null, aPost({ tags }));
  expect(countedTags([tagged('b', 'a'), tagged('c', 'b'), tagged()])).toEqual([
    { tag: 'b', count: 2 },
    { tag: 'a', count: 1 },
    { tag: 'c', count: 1 },
  ]);
  expect(typedTags(' q3, ,de ,q3')).toEqual(['q3', 'de']);
});
