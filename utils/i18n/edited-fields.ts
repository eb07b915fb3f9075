import { isSameValue } from '../posts/merge.ts';
import type { GuestPost } from '../posts/post.ts';
import { FIELD_NAMES } from './field-names.ts';
import { dayWords, text } from './text.ts';

type Field = keyof typeof FIELD_NAMES;
const FIELDS = Object.keys(FIELD_NAMES).filter((name): name is Field => name in FIELD_NAMES);

/**
 * Names the fields that an edit of a guest post has changed, with what was in them before: `Due on: 3 Nov 2026`.
 *
 * @param before,after the post; fields that older posts lack are as good as empty
 */
export function editedFields(before: GuestPost, after: GuestPost): readonly string[] {
  const changed = FIELDS.filter(
    (name) => !isSameValue(fieldWords(before, name) || null, fieldWords(after, name) || null),
  );
  return changed.map((name) =>
    text('changedField', text(FIELD_NAMES[name]), fieldWords(before, name) || text('postNone')),
  );
}

/** A field in words; '' where nothing is in it. */
function fieldWords(post: GuestPost, name: Field): string {
  const value = post[name];
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
  // All numbers are days.
  if (typeof value === 'number') return dayWords(value);
  if (typeof value === 'string') return value;
  return 'said' in value ? text(`indexed_${value.said}`) : value.join(', ');
}
