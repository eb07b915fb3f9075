import { FIELD_NAMES } from '../i18n/field-names.ts';
import { text } from '../i18n/text.ts';
import { isSameValue } from '../posts/merge.ts';
import type { TextKey } from '../text-key.ts';
import type { PostDraft } from './post-form.ts';

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

/** Each field that the user has changed, and how it was when they began to. */
export type DraftBase = Partial<PostDraft>;

/**
 * Finds the fields that the user is changing, and that were changed elsewhere meanwhile.
 *
 * @param typed what the user has typed
 * @param base how those fields were stored when they began to type
 * @param stored how they are stored now
 * @returns in words: each with what is stored in it now
 */
export function changedElsewhere(
  typed: Partial<PostDraft>,
  base: DraftBase,
  stored: PostDraft,
): readonly string[] {
  const names = fieldNames.filter(
    (name) =>
      name in typed &&
      name in base &&
      !isSameValue(base[name], stored[name]) &&
      !isSameValue(typed[name], stored[name]),
  );
  return names.map((name) => text('changedField', text(NAMES[name]), shown(stored[name])));
}

function shown(value: PostDraft[keyof PostDraft]): string {
  if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
  const words = typeof value === 'string' ? value : value.join(', ');
  return words || text('changedToNothing');
}
