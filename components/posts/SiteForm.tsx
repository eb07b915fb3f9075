import { useId, useState } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import {
  isGoodEmail,
  plainEmail,
  SITE_FIELDS,
  SITE_LIMITS,
  type SiteFields,
} from '../../utils/posts/site-notes.ts';
import { tooLong } from '../../utils/ui/draft-limits.ts';
import { fieldsElsewhere, type TypedFields, withTyped } from '../../utils/ui/typed-fields.ts';
import { type Unsaved, useUnsaved } from '../../utils/ui/use-unsaved.ts';
import { ElsewhereNote } from './ElsewhereNote.tsx';
import { type FieldProblem, FieldProblems } from './FieldProblems.tsx';
import { TextField } from './TextField.tsx';
import '../base/button.css';
import '../base/field.css';
import './site-form.css';

/** What the user has typed of a site. */
export type TypedSite = TypedFields<SiteFields>;

const NOTHING: TypedSite = { typed: {}, base: {} };
const NAMES = { contact: 'siteContact', email: 'siteEmail', notes: 'fieldNotes' } as const;

interface Props {
  readonly site: string;
  /** As it is stored: a field follows it until the user types in that field. */
  readonly stored: SiteFields;
  readonly unsaved?: Unsaved<TypedSite>;
  /** Resolves to true where it is stored. */
  readonly onSave: (fields: SiteFields) => Promise<boolean>;
}

/** Whom to ask on a site, and what to know about it: the same for all guest posts there. */
export function SiteForm({ site, stored, unsaved, onSave }: Props) {
  const id = useId();
  const [draft, setTyped] = useUnsaved(unsaved, NOTHING);
  const elsewhere = fieldsElsewhere(SITE_FIELDS, draft, stored).map((name) =>
    text('changedField', text(NAMES[name]), stored[name] || text('changedToNothing')),
  );
  const [tried, setTried] = useState(false);
  const { contact, email, notes } = { ...stored, ...draft.typed };
  const wanted = { contact: contact.trim(), email: plainEmail(email), notes: notes.trim() };
  const problems = problemsOf(wanted);
  const shown = tried ? problems : [];
  const change = (part: Partial<SiteFields>) => setTyped((before) => withTyped(before, part, stored));
  const save = async () => {
    setTried(true);
    if (problems.length === 0 && (await onSave(wanted))) setTyped(() => NOTHING);
  };
  return (
    <form
      class="site-form"
      noValidate
      aria-label={text('siteOf', site)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={text('siteContact')}
        value={contact}
        of="contact"
        problems={shown}
        onChange={(next) => change({ contact: next })}
      />
      <TextField
        label={text('siteEmail')}
        value={email}
        of="email"
        problems={shown}
        onChange={(next) => change({ email: next })}
      />
      <p class="wide">
        <label for={id}>{text('fieldNotes')}</label>
        <textarea
          id={id}
          class="field"
          rows={2}
          value={notes}
          aria-describedby={`${id}-problem`}
          aria-invalid={shown.some(({ field }) => field === 'notes')}
          onInput={(event) => change({ notes: event.currentTarget.value })}
        />
        <FieldProblems id={`${id}-problem`} of="notes" problems={shown} />
      </p>
      <ElsewhereNote fields={elsewhere} />
      <p class="wide">
        <button type="submit" class="button" disabled={draft === NOTHING}>
          {text('postSave')}
        </button>
      </p>
    </form>
  );
}

function problemsOf(fields: SiteFields): FieldProblem[] {
  const long = SITE_FIELDS.filter((field) => fields[field].length > SITE_LIMITS[field]).map((field) => ({
    field,
    words: tooLong(SITE_LIMITS[field]),
  }));
  const isBad = fields.email.length <= SITE_LIMITS.email && !isGoodEmail(fields.email);
  return isBad ? [...long, { field: 'email', words: text('siteEmailBad') }] : long;
}
