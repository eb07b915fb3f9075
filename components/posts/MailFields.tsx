import { useId } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import type { MailText } from '../../utils/posts/mail/fill.ts';
import { TextField } from './TextField.tsx';
import '../base/field.css';
import '../base/hint.css';
import './mail-fields.css';

interface Props {
  readonly mail: MailText;
  /** What may be written into the text. */
  readonly note?: string;
  readonly onChange: (part: Partial<MailText>) => void;
}

/** The subject and the text of a mail, or of a template of mails. */
export function MailFields({ mail, note, onChange }: Props) {
  const id = useId();
  return (
    <div class="mail-fields">
      <TextField
        label={text('mailSubject')}
        value={mail.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <p>
        <label for={`${id}-body`}>{text('mailBody')}</label>
        <textarea
          id={`${id}-body`}
          class="field"
          rows={10}
          value={mail.body}
          aria-describedby={note ? `${id}-note` : undefined}
          onInput={(event) => onChange({ body: event.currentTarget.value })}
        />
        {note && (
          <span class="hint" id={`${id}-note`}>
            {note}
          </span>
        )}
      </p>
    </div>
  );
}
