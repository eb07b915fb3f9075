import { useState } from 'preact/hooks';
import { Dialog } from '../../../../components/base/Dialog.tsx';
import { type MailDraft, MailForm } from '../../../../components/posts/MailForm.tsx';
import { TemplateForm } from '../../../../components/posts/TemplateForm.tsx';
import { language, text } from '../../../../utils/i18n/text.ts';
import { filledMail } from '../../../../utils/posts/mail/fill.ts';
import { SHIPPED_TEMPLATES } from '../../../../utils/posts/mail/shipped.ts';
import { type MailTemplate, TEMPLATES_AT_MOST } from '../../../../utils/posts/mail/template.ts';
import {
  mailTemplates,
  onMailTemplatesChanged,
  saveMailTemplates,
} from '../../../../utils/settings/mail-templates.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import { useSetting } from '../../../../utils/ui/use-setting.ts';
import { type Unsaved, useUnsaved } from '../../../../utils/ui/use-unsaved.ts';

/** What the user has made of a mail: the template, and what was typed over it. */
export interface TypedMail {
  readonly template: string | null;
  readonly typed: Partial<MailDraft>;
}

const NOTHING: TypedMail = { template: null, typed: {} };

interface Props {
  readonly record: PostRecord;
  /** Of the site; '' where it is not known. */
  readonly email: string;
  readonly unsaved: Unsaved<TypedMail>;
  readonly onClose: () => void;
}

/** A mail about a guest post, from a template; and the templates. */
export function MailDialog({ record, email, unsaved, onClose }: Props) {
  const [said, setSaid] = useState('');
  const setting = useSetting(mailTemplates, saveMailTemplates, onMailTemplatesChanged, setSaid);
  const templates = setting.value?.length ? setting.value : SHIPPED_TEMPLATES;
  const [{ template: name, typed }, setMail] = useUnsaved(unsaved, NOTHING);
  const [isEdited, setEdited] = useState(false);
  const isLinkThere = record.state.last?.link != null;
  const template = templates.find((one) => one.name === name) ?? likeliest(templates, isLinkThere);
  if (!template) return null;
  const draft = { to: email, ...filledMail(template, record.post, record.state), ...typed };
  const store = (next: readonly MailTemplate[], shown: string | null) => {
    void setting.change(next.slice(0, TEMPLATES_AT_MOST));
    setMail((before) => ({ ...before, template: shown }));
    setEdited(false);
  };
  const others = templates.filter((one) => one !== template);
  const copy = () => {
    const words = `${draft.subject}\n\n${draft.body}`;
    void navigator.clipboard.writeText(words).then(
      () => setSaid(text('copied')),
      () => setSaid(text('copyFailed')),
    );
  };
  return (
    <Dialog title={text(isEdited ? 'mailTemplateEdit' : 'mailWrite')} onClose={onClose}>
      {() =>
        isEdited ? (
          <TemplateForm
            template={template}
            taken={others.map((one) => one.name)}
            onSave={(next) =>
              store(
                next.name === template.name
                  ? templates.map((one) => (one === template ? next : one))
                  : [...templates, next],
                next.name,
              )
            }
            onRemove={others.length > 0 ? () => store(others, null) : null}
            onCancel={() => setEdited(false)}
          />
        ) : (
          <MailForm
            templates={templates}
            chosen={template.name}
            draft={draft}
            said={said}
            onChoose={(chosen) =>
              setMail(({ typed: { to } }) => ({ template: chosen, typed: to ? { to } : {} }))
            }
            onChange={(part) => setMail((before) => ({ ...before, typed: { ...before.typed, ...part } }))}
            onCopy={copy}
            onSent={() => setSaid(text('mailOpened'))}
            onEditTemplate={() => setEdited(true)}
          />
        )
      }
    </Dialog>
  );
}

/** The first in the user's language that is for what happened: those that are shipped come in pairs, lost and changed. */
function likeliest(templates: readonly MailTemplate[], isLinkThere: boolean): MailTemplate | undefined {
  const [spoken = 'en'] = language().split('-');
  const speaks = (wanted: string) => templates.filter((one) => one.language.split('-')[0] === wanted);
  const [own, english] = [speaks(spoken), speaks('en')];
  const fit = own.length > 0 ? own : english.length > 0 ? english : templates;
  return (isLinkThere ? fit[1] : undefined) ?? fit[0];
}
