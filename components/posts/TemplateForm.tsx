import { useState } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import {
  badPart,
  type MailTemplate,
  PLACEHOLDERS,
  TEMPLATE_LIMITS,
  type TemplateFault,
} from '../../utils/posts/mail/template.ts';
import { tooLong } from '../../utils/ui/draft-limits.ts';
import { type Unsaved, useUnsaved } from '../../utils/ui/use-unsaved.ts';
import type { FieldProblem } from './FieldProblems.tsx';
import { MailFields } from './MailFields.tsx';
import { TextField } from './TextField.tsx';
import '../base/button.css';
import '../base/hint.css';
import '../base/labelled.css';
import '../base/problem.css';
import './template-form.css';

/** What the user has typed of a template. */
export type TypedTemplate = Partial<MailTemplate>;

const NOTHING: TypedTemplate = {};
const NO_PROBLEM: FieldProblem = { field: '', words: '' };

interface Props {
  readonly template: MailTemplate;
  readonly unsaved?: Unsaved<TypedTemplate>;
  /** Names of the others: each is there once. */
  readonly taken: readonly string[];
  /** Gives what keeps it from being stored, in words; '' where nothing does. */
  readonly onSave: (template: MailTemplate) => string;
  /** Null where it cannot be removed. */
  readonly onRemove: (() => void) | null;
  readonly onCancel: () => void;
}

/** A template of mails, with its placeholders as they are written. Under another name it is one more. */
export function TemplateForm({ template, unsaved, taken, onSave, onRemove, onCancel }: Props) {
  const [typed, setTyped] = useUnsaved(unsaved, NOTHING);
  const draft = { ...template, ...typed };
  const change = (part: TypedTemplate) => setTyped((before) => ({ ...before, ...part }));
  const [problem, setProblem] = useState<FieldProblem>(NO_PROBLEM);
  const save = () => {
    const wanted = { ...draft, name: draft.name.trim() };
    const bad = badPart(wanted, taken);
    setProblem(bad === null ? { field: '', words: onSave(wanted) } : problemOf(bad, wanted));
  };
  return (
    <form
      class="template-form labelled"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={text('mailTemplateName')}
        value={draft.name}
        of="name"
        problems={[problem]}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={text('mailLanguage')}
        note={text('mailLanguageNote')}
        value={draft.language}
        onChange={(language) => change({ language: language.trim() })}
      />
      <MailFields
        mail={draft}
        note={text('mailPlaceholders', PLACEHOLDERS.map((name) => `{${name}}`).join(' '))}
        onChange={change}
      />
      <p class="wide problem" role="alert">
        {problem.field === '' && problem.words}
      </p>
      <p class="wide actions">
        <button type="submit" class="button primary">
          {text('mailTemplateSave')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {text('cancel')}
        </button>
        {onRemove && (
          <button type="button" class="button" onClick={onRemove}>
            {text('mailTemplateRemove')}
          </button>
        )}
      </p>
    </form>
  );
}

/** A name that is too long is told at its field, as it is in other forms, and all else at the end. */
function problemOf(bad: TemplateFault, draft: MailTemplate): FieldProblem {
  if (bad === 'name' && draft.name !== '') return { field: bad, words: tooLong(TEMPLATE_LIMITS.name) };
  if (bad !== 'subject' && bad !== 'body') return { field: '', words: text(`mailTemplateBad_${bad}`) };
  return { field: '', words: text(`mailTemplateBad_${bad}`, draft[bad].length, TEMPLATE_LIMITS[bad]) };
}
