import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { POST_LIMITS } from '../../../../utils/posts/post-limits.ts';
import { guestPostSchema } from '../../../../utils/posts/schema.ts';
import { emptyDraft, type PostDraft, readPostDraft } from '../../../../utils/ui/post-form.ts';

describe('what is too long', () => {
  const read = (draft: Partial<PostDraft>) => {
    const right = { ...emptyDraft([]), pages: 'https://a.test/1', target: 'https://example.com/' };
    return readPostDraft({ ...right, ...draft }, [], null, () => false, 7);
  };
  const problems = (draft: Partial<PostDraft>) =>
    read(draft).problems.map(({ field, words }) => `${field}: ${words}`);
  const x = (length: number) => 'x'.repeat(length);
  const tags = (count: number) => Array.from({ length: count }, (_, i) => `t${i}`).join();

  it.each<[string, Partial<PostDraft>, Partial<PostDraft>]>([
    ['cost: At most 100 characters.', { cost: x(100) }, { cost: x(101) }],
    ['supplier: At most 200 characters.', { supplier: x(200) }, { supplier: x(201) }],
    ['notes: At most 100,000 characters.', { notes: x(100_000) }, { notes: x(100_001) }],
    [
      'tags: A tag has at most 200 characters. Commas part tags.',
      { tags: `${x(200)},${x(199)}` },
      { tags: x(201) },
    ],
    ['tags: At most 100 tags.', { tags: tags(100) }, { tags: tags(101) }],
    [
      `anchorText: At most ${POST_LIMITS.anchor.toLocaleString('en')} characters.`,
      { anchor: 'exact', anchorText: x(POST_LIMITS.anchor) },
      { anchor: 'exact', anchorText: x(POST_LIMITS.anchor + 1) },
    ],
    [
      'pages: At most 8,192 characters.',
      { pages: `https://a.test/${x(8192 - 15)}` },
      { pages: `https://a.test/${x(8193 - 15)}` },
    ],
  ])('is said, and what is not is stored: %s', (words, good, bad) => {
    expect(problems(bad)).toEqual([words]);
    expect(problems(good)).toEqual([]);
    for (const post of read(good).posts) expect(v.is(guestPostSchema, post)).toBe(true);
  });
});
