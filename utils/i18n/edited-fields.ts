import { isSameValue } from '../posts/merge.ts';
import type { GuestPost } from '../posts/post.ts';
import type { TextKey } from '../text-key.ts';
import { dayInWords } from './follow-up.ts';
import { text } from './text.ts';

/** What an edit can change besides the page, the target, the rel and the anchor text; each with its name in the form. */
const FIELDS = {
  planned: 'fieldPlanned',
  ignored: 'fieldIgnored',
  openTab: 'fieldOpenTab',
  notes: 'fieldNotes',
  tags: 'fieldTags',
  cost: 'fieldCost',
  expires: 'fieldExpires',
  dueOn: 'fieldDueOn',
  supplier: 'fieldSupplier',
  guaranteedUntil: 'fieldGuaranteedUntil',
  indexed: 'fieldIndexed',
} as const satisfies Partial<Record<keyof GuestPost, TextKey>>;

type Field = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS).filter((name): name is Field => name in FIELDS);

/**
 * Names the fields that an edit of a guest post has changed, with what was in them before: `Due on: 3 Nov 2026`.
 *
 * @param before,after the post; fields that older posts lack are as good as empty
 */
export function editedFields(before: GuestPost, after: GuestPost): readonly string[] {
  const changed = NAMES.filter(
    (name) => !isSameValue(fieldWords(before, name) || null, fieldWords(after, name) || null),
  );
  return changed.map((name) =>
    text('changedField', text(FIELDS[name]), fieldWords(before, name) || text('postNone')),
  );
}

/** A field in words; '' where nothing is in it. */
function fieldWords(post: GuestPost, name: Field): string {
  const value = post[name];
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
  // All numbers are days.
  if (typeof value === 'number') return dayInWords(value);
  if (typeof value === 'string') return value;
  return 'said' in value ? text(`indexed_${value.said}`) : value.join(', ');
}
