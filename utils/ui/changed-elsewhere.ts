import { FIELD_NAMES } from '../i18n/field-names.ts';
import { text } from '../i18n/text.ts';
import type { TextKey } from '../text-key.ts';
import type { PostDraft } from './post-form.ts';
import { fieldsElsewhere, type TypedFields } from './typed-fields.ts';

/** Names of the fields, as the form has them; of several that belong together the first stands for all. */
const NAMES: Readonly<Record<keyof PostDraft, TextKey>> = {
  pages: 'fieldPage',
  target: 'fieldTarget',
  rel: 'fieldRel',
  marks: 'fieldRel',
  anchor: 'fieldAnchor',
  anchorText: 'fieldAnchorText',
  indexable: 'fieldIndexable',
  ...FIELD_NAMES,
};

const fieldNames = Object.keys(NAMES).filter(isField);

function isField(name: string): name is keyof PostDraft {
  return name in NAMES;
}

/**
 * Says which fields the user is changing that were changed elsewhere meanwhile, each with what is stored in it now.
 *
 * @param stored how they are stored now
 */
export function changedElsewhere(draft: TypedFields<PostDraft>, stored: PostDraft): readonly string[] {
  return fieldsElsewhere(fieldNames, draft, stored).map((name) =>
    text('changedField', text(NAMES[name]), shown(stored[name])),
  );
}

function shown(value: PostDraft[keyof PostDraft]): string {
  if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
  const words = typeof value === 'string' ? value : value.join(', ');
  return words || text('changedToNothing');
}
