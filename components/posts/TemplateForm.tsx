import { useId, useState } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import {
  badPart,
  type MailTemplate,
  PLACEHOLDERS,
  TEMPLATE_LIMITS,
  type TemplateFault,
} from '../../utils/posts/mail/template.ts';
import { TextField } from './TextField.tsx';
import '../base/button.css';
import '../base/field.css';
import '../base/hint.css';
import '../base/problem.css';
import './template-form.css';

interface Props {
  readonly template: MailTemplate;
  /** Names of the others: each is there once. */
  readonly taken: readonly string[];
  readonly onSave: (template: MailTemplate) => void;
  /** Null where it is the last one. */
  readonly onRemove: (() => void) | null;
  readonly onCancel: () => void;
}

/** A template of mails, with its placeholders as they are written. Under another name it is one more. */
export function TemplateForm({ template, taken, onSave, onRemove, onCancel }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(template);
  const change = (part: Partial<MailTemplate>) => setDraft((before) => ({ ...before, ...part }));
  const [problem, setProblem] = useState('');
  const save = () => {
    const bad = badPart(draft, taken);
    if (bad === null) onSave({ ...draft, name: draft.name.trim() });
    else setProblem(problemWords(bad, draft));
  };
  return (
    <form
      class="template-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={text('mailTemplateName')}
        value={draft.name}
        onChange={(name) => change({ name: name.slice(0, TEMPLATE_LIMITS.name) })}
      />
      <TextField
        label={text('mailLanguage')}
        note={text('mailLanguageNote')}
        value={draft.language}
        onChange={(language) => change({ language: language.trim() })}
      />
      <div class="wide">
        <TextField
          label={text('mailSubject')}
          value={draft.subject}
          onChange={(subject) => change({ subject })}
        />
      </div>
      <p class="wide">
        <label for={`${id}-body`}>{text('mailBody')}</label>
        <textarea
          id={`${id}-body`}
          class="field"
          rows={10}
          value={draft.body}
          aria-describedby={`${id}-note`}
          onInput={(event) => change({ body: event.currentTarget.value })}
        />
        <span class="hint" id={`${id}-note`}>
          {text('mailPlaceholders', PLACEHOLDERS.map((name) => `{${name}}`).join(' '))}
        </span>
      </p>
      <p class="wide problem" role="alert">
        {problem}
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

function problemWords(bad: TemplateFault, draft: MailTemplate): string {
  if (bad !== 'subject' && bad !== 'body') return text(`mailTemplateBad_${bad}`);
  return text(`mailTemplateBad_${bad}`, draft[bad].length, TEMPLATE_LIMITS[bad]);
}
