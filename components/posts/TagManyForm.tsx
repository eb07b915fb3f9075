import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { number, plural, text } from '../../utils/i18n/text.ts';
import { withTags } from '../../utils/posts/bulk-edit.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { tagsProblem } from '../../utils/ui/draft-limits.ts';
import type { PostEdit } from '../../utils/ui/edit-with-undo.ts';
import { changedBy } from '../../utils/ui/posts/bulk-draft.ts';
import { countedTags, typedTags } from '../../utils/ui/posts/counted-tags.ts';
import { type Unsaved, useUnsaved } from '../../utils/ui/use-unsaved.ts';
import { EditManyActions } from './EditManyActions.tsx';
import '../base/check.css';
import '../base/field.css';
import '../base/hint.css';
import '../base/labelled.css';
import './tag-many-form.css';

/** What the user has typed and ticked. */
export interface TypedTags {
  /** As it stands in the field. */
  readonly added: string;
  readonly removed: readonly string[];
}

const NOTHING: TypedTags = { added: '', removed: [] };

interface Props {
  readonly records: readonly PostRecord[];
  /** All tags that there are: offered while typing. */
  readonly tags: readonly string[];
  readonly unsaved?: Unsaved<TypedTags>;
  readonly onEdit: (edits: readonly PostEdit[]) => void;
  readonly onCancel: () => void;
}

/** Tags that many guest posts get or lose. */
export function TagManyForm({ records, tags, unsaved, onEdit, onCancel }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [{ added, removed }, setTyped] = useUnsaved(unsaved, NOTHING);
  const there = useMemo(() => countedTags(records), [records]);
  const { edits, problem } = useMemo(() => {
    const change = { add: typedTags(added), remove: removed };
    const changed = changedBy(records, (post) => withTags(post, change));
    const wrong = changed.find(({ post }) => tagsProblem(post.tags));
    return { edits: changed, problem: wrong ? tagsProblem(wrong.post.tags) : '' };
  }, [records, added, removed]);
  const isBegun = added !== '' || removed.length > 0;
  const unchanged = isBegun ? records.length - edits.length : 0;
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="tag-many-form labelled"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (edits.length > 0 && !problem) onEdit(edits);
      }}
    >
      <p>
        <label for={id}>{text('bulkTagsAdd')}</label>
        <input
          ref={field}
          id={id}
          class="field"
          list={`${id}-choices`}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-note`}
          value={added}
          onInput={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, added: value }))}
        />
        <datalist id={`${id}-choices`}>
          {tags.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <span class="hint" id={`${id}-note`}>
          {text('fieldTagsNote')}
        </span>
      </p>
      {there.length > 0 && (
        <fieldset>
          <legend>{text('bulkTagsRemove')}</legend>
          <ul>
            {there.map(({ tag, count }) => (
              <li key={tag}>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={removed.includes(tag)}
                    onChange={({ currentTarget: { checked } }) =>
                      setTyped((before) => ({
                        ...before,
                        removed: [...before.removed.filter((one) => one !== tag), ...(checked ? [tag] : [])],
                      }))
                    }
                  />
                  <span>
                    <bdi>{tag}</bdi> <span class="hint">{number(count)}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <EditManyActions
        count={problem ? 0 : edits.length}
        note={problem || (unchanged > 0 ? plural('bulkUnchanged', unchanged) : '')}
        onCancel={onCancel}
      />
    </form>
  );
}
