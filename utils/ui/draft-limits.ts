import { text } from '../i18n/text.ts';
import type { GuestPost } from '../posts/post.ts';
import { POST_LIMITS } from '../posts/post-limits.ts';
import { typedTags } from './posts/counted-tags.ts';

/** Fields of free text: the schema of guest posts refuses what is longer than its limits. */
const LIMITED_FIELDS = ['anchorText', 'notes', 'cost', 'supplier'] as const;
export type LimitedField = (typeof LIMITED_FIELDS)[number] | 'tags';

/** The limit of each; tags have two of their own. */
const LIMITS: Readonly<Record<(typeof LIMITED_FIELDS)[number], number>> = {
  anchorText: POST_LIMITS.anchor,
  notes: POST_LIMITS.notes,
  cost: POST_LIMITS.cost,
  supplier: POST_LIMITS.supplier,
};

/** Finds the fields of a form in which more is typed than a guest post may have: the background would refuse it. */
export function limitProblems(
  draft: Readonly<Record<LimitedField, string>>,
): { readonly field: LimitedField; readonly words: string }[] {
  const tags = tagsProblem(typedTags(draft.tags));
  return [
    ...LIMITED_FIELDS.filter((field) => draft[field].trim().length > LIMITS[field]).map((field) => ({
      field,
      words: tooLong(LIMITS[field]),
    })),
    ...(tags ? [{ field: 'tags', words: tags } as const] : []),
  ];
}

/** What is wrong with the tags of a guest post, in words; '' where nothing is. */
export function tagsProblem(tags: readonly string[]): string {
  if (tags.some((tag) => tag.length > POST_LIMITS.tag)) return text('problemTag', POST_LIMITS.tag);
  return tags.length > POST_LIMITS.tags ? text('problemTags', POST_LIMITS.tags) : '';
}

/** @param most in UTF-16 units, which people call characters */
export function tooLong(most: number): string {
  return text('problemLong', most);
}

/** Whether the address of the page, or of its target, is longer than any is kept. */
export function isLongAddress({ url, expect: { target } }: GuestPost): boolean {
  return [url, target.kind === 'page' ? target.url : target.name].some(
    (address) => address.length > POST_LIMITS.address,
  );
}
