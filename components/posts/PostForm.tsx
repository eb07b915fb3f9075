import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plural, text } from '../../utils/i18n/text.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import type { SameSite } from '../../utils/posts/same-site.ts';
import { changedElsewhere } from '../../utils/ui/changed-elsewhere.ts';
import type { DraftRead, PostDraft } from '../../utils/ui/post-form.ts';
import { type TypedFields, withTyped } from '../../utils/ui/typed-fields.ts';
import { useOneAtATime } from '../../utils/ui/use-one-at-a-time.ts';
import { type Unsaved, useUnsaved } from '../../utils/ui/use-unsaved.ts';
import { ElsewhereNote } from './ElsewhereNote.tsx';
import { FieldProblems } from './FieldProblems.tsx';
import { IndexedField } from './IndexedField.tsx';
import { PostExpectation } from './PostExpectation.tsx';
import { SameSiteNote } from './SameSiteNote.tsx';
import { TextField } from './TextField.tsx';
import '../base/button.css';
import '../base/field.css';
import '../base/hint.css';
import './post-form.css';
import '../base/problem.css';

/** What the user has typed into the form. */
export type TypedDraft = TypedFields<PostDraft>;

const NOTHING_TYPED: TypedDraft = { typed: {}, base: {} };

interface Props {
  /** As it is stored. It may change at any time: a field follows it until the user types in that field. */
  readonly draft: PostDraft;
  /** True for one that is stored, false for new ones. */
  readonly editing: boolean;
  /** Names of the user's domains, as people say them. */
  readonly domains: readonly string[];
  /** Asked again once something is typed, or the form is submitted. */
  readonly read: (draft: PostDraft) => DraftRead;
  /** Which guest posts are on the site of an address already; null where there are none, or nobody knows yet. */
  readonly onSite: (url: string) => SameSite | null;
  /** Keeps what is typed while the form is not shown; without it, that is lost with the form. */
  readonly unsaved?: Unsaved<TypedDraft>;
  /**
   * `left`: the lines that are wrong, which stay in the form.
   * Resolves to an error in words, or to null where all went well.
   */
  readonly onSubmit: (posts: readonly GuestPost[], left: readonly string[]) => Promise<string | null>;
  readonly onCancel: () => void;
}

/** Guest posts to add, many at once, or one to edit. What is not good is named and stays in its field. */
export function PostForm({
  draft: stored,
  editing,
  domains,
  read,
  onSite,
  unsaved,
  onSubmit,
  onCancel,
}: Props) {
  const id = useId();
  const pages = useRef<HTMLTextAreaElement>(null);
  const [fields, setTyped] = useUnsaved(unsaved, NOTHING_TYPED);
  const { typed } = fields;
  const draft = { ...stored, ...typed };
  /** What was found when the user tried to submit it last, and what had been found of the same before. */
  const [tried, setTried] = useState<{ readonly before: DraftRead; readonly found: DraftRead } | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const oneAtATime = useOneAtATime();
  const [error, setError] = useState<string | null>(null);
  const typedRead = useMemo(() => read(draft), [read, stored, typed]);
  const { posts, problems } = tried?.before === typedRead ? tried.found : typedRead;
  const sites = useMemo(
    // While thousands are added, each piece of them changes what is there.
    () => (editing || isUnderWay ? [] : [...new Set(posts.flatMap(({ url }) => onSite(url) ?? []))]),
    [editing, isUnderWay, posts, onSite],
  );
  // Nothing is called wrong before the user has tried to submit it.
  const shown = tried ? problems : [];
  const change = (part: Partial<PostDraft>) => setTyped((before) => withTyped(before, part, stored));
  const elsewhere = editing ? changedElsewhere(fields, stored) : [];
  useLayoutEffect(() => {
    if (!editing) pages.current?.focus();
  }, []);

  const submit = async () => {
    // Others may have been added since.
    const found = read(draft);
    setTried({ before: typedRead, found });
    const { posts: wanted, problems: wrong, left } = found;
    // A wrong line keeps no other from being added; a wrong field keeps all.
    const isHeldUp = wrong.some(
      ({ field }) => field !== 'pages' && !(field === 'target' && wanted.length > 0),
    );
    if (wanted.length === 0 || isHeldUp || (editing && wrong.length > 0)) return;
    setUnderWay(true);
    const failed = await onSubmit(wanted, left);
    setUnderWay(false);
    setError(failed);
    if (!failed && left.length === 0) unsaved?.keep(undefined);
    // Without lines left the form will be closed; emptied, it would ask for an address first.
    if (failed || editing || left.length === 0) return;
    change({ pages: left.join('\n') });
    pages.current?.focus();
  };
  return (
    <form
      class="post-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void oneAtATime(submit);
      }}
    >
      {editing ? (
        <div class="wide">
          <TextField
            label={text('fieldPage')}
            value={draft.pages}
            of="pages"
            problems={shown}
            onChange={(url) => change({ pages: url })}
          />
        </div>
      ) : (
        <p class="wide">
          <label for={`${id}-pages`}>{text('fieldPages')}</label>
          <textarea
            ref={pages}
            id={`${id}-pages`}
            class="field"
            rows={4}
            value={draft.pages}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            dir="ltr"
            aria-describedby={`${id}-pages-note ${id}-pages-problem`}
            aria-invalid={shown.some(({ field }) => field === 'pages')}
            onInput={(event) => change({ pages: event.currentTarget.value })}
          />
          <span class="hint" id={`${id}-pages-note`}>
            {text('fieldPagesNote')}
          </span>
          <FieldProblems id={`${id}-pages-problem`} of="pages" problems={shown} />
          <SameSiteNote sites={sites} isNamed={posts.length > 1} now={Date.now()} />
        </p>
      )}
      <div class="wide">
        <TextField
          label={text('fieldTarget')}
          note={text('fieldTargetNote')}
          value={draft.target}
          of="target"
          problems={shown}
          choices={domains}
          onChange={(target) => change({ target })}
        />
      </div>
      <PostExpectation draft={draft} problems={shown} onChange={change} />
      <TextField
        label={text('fieldTags')}
        note={text('fieldTagsNote')}
        value={draft.tags}
        of="tags"
        problems={shown}
        onChange={(tags) => change({ tags })}
      />
      <TextField
        label={text('fieldCost')}
        value={draft.cost}
        of="cost"
        problems={shown}
        onChange={(cost) => change({ cost })}
      />
      <TextField
        label={text('fieldExpires')}
        type="date"
        value={draft.expires}
        of="expires"
        problems={shown}
        onChange={(expires) => change({ expires })}
      />
      <TextField
        label={text('fieldDueOn')}
        type="date"
        value={draft.dueOn}
        of="dueOn"
        problems={shown}
        onChange={(dueOn) => change({ dueOn })}
      />
      <TextField
        label={text('fieldSupplier')}
        value={draft.supplier}
        of="supplier"
        problems={shown}
        onChange={(supplier) => change({ supplier })}
      />
      <TextField
        label={text('fieldGuaranteedUntil')}
        type="date"
        value={draft.guaranteedUntil}
        of="guaranteedUntil"
        problems={shown}
        onChange={(guaranteedUntil) => change({ guaranteedUntil })}
      />
      {editing && <IndexedField said={draft.indexed} onChange={(indexed) => change({ indexed })} />}
      <p class="wide">
        <label for={`${id}-notes`}>{text('fieldNotes')}</label>
        <textarea
          id={`${id}-notes`}
          class="field one-line"
          rows={2}
          value={draft.notes}
          aria-describedby={`${id}-notes-problem`}
          aria-invalid={shown.some(({ field }) => field === 'notes')}
          onInput={(event) => change({ notes: event.currentTarget.value })}
        />
        <FieldProblems id={`${id}-notes-problem`} of="notes" problems={shown} />
      </p>
      <ElsewhereNote fields={elsewhere} />
      <p class="wide problem" role="alert">
        {error}
      </p>
      <p class="wide actions">
        <button type="submit" class="button primary">
          {editing
            ? text('postSave')
            : posts.length > 0
              ? plural('postAddCount', posts.length)
              : text('postAdd')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setTyped(() => NOTHING_TYPED);
            onCancel();
          }}
        >
          {text('cancel')}
        </button>
      </p>
    </form>
  );
}
