import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { mergeEdit } from '../../../../utils/posts/merge.ts';
import { mergeImported } from '../../../../utils/posts/merge-imported.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { guestPostSchema } from '../../../../utils/posts/schema.ts';
import { storedPostSchema } from '../../../../utils/posts/stored-schema.ts';
import { aPost, DAY, NOW } from './build.ts';

const ORDER: Partial<GuestPost> = {
  dueOn: NOW,
  supplier: 'Agency',
  guaranteedUntil: NOW + DAY,
  indexed: { said: 'yes', at: NOW },
};
const EMPTY: Partial<GuestPost> = { dueOn: null, supplier: '', guaranteedUntil: null, indexed: null };

describe('the due date, supplier, guarantee and index', () => {
  it.each([{}, EMPTY, ORDER])('are in messages and in the store, or not: %o', (fields) => {
    expect(v.parse(guestPostSchema, aPost(fields))).toEqual(aPost(fields));
    expect(v.is(storedPostSchema, aPost(fields))).toBe(true);
  });

  it.each([{ dueOn: Number.NaN }, { supplier: 'x'.repeat(201) }, { guaranteedUntil: 9e15 }])(
    'are refused where they cannot be: case %#',
    (fields) => {
      expect(v.is(guestPostSchema, aPost(fields))).toBe(false);
    },
  );

  it('are as good as empty where a stored post lacks them', () => {
    expect(mergeEdit(aPost(), aPost(EMPTY), aPost(ORDER))).toEqual(aPost(ORDER));
    expect(mergeImported(aPost(), aPost(EMPTY), true).changed).toEqual([]);
  });

  it('come with a file: the day of the file, the supplier that was typed, and who looked last', () => {
    const before = aPost({ ...ORDER, dueOn: NOW - DAY });
    const imported = aPost({ ...ORDER, supplier: 'Other', indexed: { said: 'no', at: NOW - DAY } });
    const { after, changed } = mergeImported(before, imported, true);
    expect(after).toEqual(aPost(ORDER));
    expect(changed).toEqual(['dueOn']);
  });
});
