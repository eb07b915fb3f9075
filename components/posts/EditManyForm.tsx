import { useId, useMemo } from 'preact/hooks';
import { shownUrl } from '../../utils/i18n/address.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import { QUALIFIERS } from '../../utils/link/rel.ts';
import { partTaken } from '../../utils/posts/taken.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import type { PostEdit } from '../../utils/ui/edit-with-undo.ts';
import {
  type BulkDraft,
  changedBy,
  draftedPost,
  draftProblem,
  SAME_DRAFT,
} from '../../utils/ui/posts/bulk-draft.ts';
import { type Unsaved, useUnsaved } from '../../utils/ui/use-unsaved.ts';
import { Fold } from '../base/Fold.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { EditManyActions } from './EditManyActions.tsx';
import { SetField } from './SetField.tsx';
import '../base/check.css';
import '../base/field.css';
import '../base/problem.css';
import './edit-many-form.css';

interface Props {
  readonly records: readonly PostRecord[];
  /** All guest posts: no two may have the same page and target. */
  readonly all: readonly PostRecord[];
  /** Names that are offered while typing. */
  readonly suppliers: readonly string[];
  readonly unsaved?: Unsaved<BulkDraft>;
  readonly onEdit: (edits: readonly PostEdit[]) => void;
  readonly onCancel: () => void;
}

/** So many pages are read; of the others their number is enough. */
const LISTED_AT_MOST = 20;

const RELS = ['same', 'followed', 'not-followed', 'any', 'marks'] as const;
const ANCHORS = ['same', 'any', 'exact', 'contains'] as const;
const TARGETS = ['same', 'page', 'domain'] as const;
const INDEXABLE = ['same', 'yes', 'no'] as const;

/** What is expected of many guest posts, who supplied them, and until when they are guaranteed. All stays as it is at first. */
export function EditManyForm({ records, all, suppliers, unsaved, onEdit, onCancel }: Props) {
  const id = useId();
  const [draft, setDraft] = useUnsaved(unsaved, SAME_DRAFT);
  const change = (part: Partial<BulkDraft>) => setDraft((before) => ({ ...before, ...part }));
  const problem = draftProblem(draft);
  const wanted = useMemo(
    () => (problem ? [] : changedBy(records, (post) => draftedPost(post, draft))),
    [records, draft, problem],
  );
  const { free: edits, taken } = useMemo(() => partTaken(wanted, all), [wanted, all]);
  const isSame = draft === SAME_DRAFT;
  return (
    <form
      class="edit-many-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (edits.length > 0) onEdit(edits);
      }}
    >
      <ChoiceField
        label={text('fieldRel')}
        chosen={draft.rel}
        options={RELS.map((value) => ({ value, words: relWords(value) }))}
        onChoose={(rel) => change({ rel })}
      />
      {draft.rel === 'marks' && (
        <fieldset class="edit-many-form-more">
          <legend class="edit-many-form-hidden">{text('bulkMarks')}</legend>
          {QUALIFIERS.map((mark) => (
            <label key={mark} class="check">
              <input
                type="checkbox"
                checked={draft.marks.includes(mark)}
                onChange={({ currentTarget: { checked } }) =>
                  change({
                    marks: QUALIFIERS.filter((one) => (one === mark ? checked : draft.marks.includes(one))),
                  })
                }
              />
              {mark}
            </label>
          ))}
        </fieldset>
      )}
      <ChoiceField
        label={text('fieldAnchor')}
        chosen={draft.anchor}
        options={ANCHORS.map((value) => ({
          value,
          words: value === 'same' ? text('bulkSame') : text(`anchor_${value}`),
        }))}
        onChoose={(anchor) => change({ anchor })}
      />
      {(draft.anchor === 'exact' || draft.anchor === 'contains') && (
        <input
          class="field edit-many-form-more"
          aria-label={text('fieldAnchorText')}
          aria-describedby={`${id}-problem`}
          value={draft.anchorText}
          onInput={(event) => change({ anchorText: event.currentTarget.value })}
        />
      )}
      <ChoiceField
        label={text('bulkTarget')}
        chosen={draft.target}
        options={TARGETS.map((value) => ({
          value,
          words: value === 'same' ? text('bulkSame') : text(`bulkTarget_${value}`),
        }))}
        onChoose={(target) => change({ target })}
      />
      <ChoiceField
        label={text('bulkIndexable')}
        chosen={draft.indexable}
        options={INDEXABLE.map((value) => ({
          value,
          words: value === 'same' ? text('bulkSame') : text(`bulkIndexable_${value}`),
        }))}
        onChoose={(indexable) => change({ indexable })}
      />
      <SetField
        label={text('bulkSupplier')}
        value={draft.supplier}
        choices={suppliers}
        onChange={(supplier) => change({ supplier })}
      />
      <SetField
        label={text('bulkGuarantee')}
        type="date"
        value={draft.guaranteedUntil}
        onChange={(guaranteedUntil) => change({ guaranteedUntil })}
      />
      {taken.length > 0 && (
        <Fold summary={plural('bulkTaken', taken.length)}>
          {() => (
            <ul>
              {taken.slice(0, LISTED_AT_MOST).map(({ record }) => (
                <li key={record.id}>
                  <bdi>{shownUrl(record.post.url)}</bdi>
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
      <EditManyActions
        count={edits.length}
        note={isSame ? '' : problem || unchangedWords(records.length - wanted.length)}
        onCancel={onCancel}
      />
    </form>
  );
}

function relWords(value: (typeof RELS)[number]): string {
  if (value === 'same') return text('bulkSame');
  if (value === 'marks') return text('bulkRel_marks');
  return value === 'not-followed' ? text('rel_not_followed') : text(`bulkRel_${value}`);
}

function unchangedWords(count: number): string {
  return count > 0 ? plural('bulkUnchanged', count) : '';
}
