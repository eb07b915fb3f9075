import { useId } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { type MailText, unfilledIn } from '../../utils/posts/mail/fill.ts';
import { MAILTO_AT_MOST, mailtoAddress } from '../../utils/posts/mail/mailto.ts';
import type { MailTemplate } from '../../utils/posts/mail/template.ts';
import { MailFields } from './MailFields.tsx';
import { TextField } from './TextField.tsx';
import '../base/button.css';
import '../base/field.css';
import '../base/hint.css';
import '../base/labelled.css';
import './mail-form.css';

/** A mail as it stands in the form. */
export interface MailDraft extends MailText {
  readonly to: string;
}

interface Props {
  readonly templates: readonly MailTemplate[];
  /** The name of the template that the mail began with. */
  readonly chosen: string;
  readonly draft: MailDraft;
  /** What became of the last action, in words. */
  readonly said: string;
  readonly onChoose: (name: string) => void;
  readonly onChange: (part: Partial<MailDraft>) => void;
  readonly onCopy: () => void;
  /** The mail program was opened. */
  readonly onSent: () => void;
  readonly onEditTemplate: () => void;
}

/** A mail to whoever keeps a site. The user's own mail program sends it; what is too long for that is copied. */
export function MailForm({ templates, chosen, draft, said, onChange, ...on }: Props) {
  const id = useId();
  const unfilled = unfilledIn(draft);
  const address = mailtoAddress(draft.to.trim(), draft);
  return (
    <div class="mail-form labelled">
      <div class="template">
        <p>
          <label for={`${id}-template`}>{text('mailTemplate')}</label>
          <select
            id={`${id}-template`}
            class="field"
            value={chosen}
            onChange={(event) => on.onChoose(event.currentTarget.value)}
          >
            {templates.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <button type="button" class="button" onClick={on.onEditTemplate}>
          {text('mailTemplateEdit')}
        </button>
      </div>
      <TextField label={text('mailTo')} value={draft.to} onChange={(to) => onChange({ to })} />
      <MailFields mail={draft} onChange={onChange} />
      {unfilled.length > 0 && <p class="hint">{text('mailUnfilled', unfilled.join(' '))}</p>}
      {!address && <p class="hint">{text('mailTooLong', MAILTO_AT_MOST)}</p>}
      <p class="actions">
        {address && (
          <a class="button primary" href={address} onClick={on.onSent}>
            {text('mailOpen')}
          </a>
        )}
        <button type="button" class={address ? 'button' : 'button primary'} onClick={on.onCopy}>
          {text('mailCopy')}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
