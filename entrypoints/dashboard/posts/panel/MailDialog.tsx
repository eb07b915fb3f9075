import { useState } from 'preact/hooks';
import { Dialog } from '../../../../components/base/Dialog.tsx';
import { type MailDraft, MailForm } from '../../../../components/posts/MailForm.tsx';
import { TemplateForm, type TypedTemplate } from '../../../../components/posts/TemplateForm.tsx';
import { language, text } from '../../../../utils/i18n/text.ts';
import { filledMail } from '../../../../utils/posts/mail/fill.ts';
import { likeliestTemplate, mailAbout } from '../../../../utils/posts/mail/likeliest.ts';
import { SHIPPED_TEMPLATES } from '../../../../utils/posts/mail/shipped.ts';
import { type MailTemplate, TEMPLATES_AT_MOST } from '../../../../utils/posts/mail/template.ts';
import {
  mailTemplates,
  onMailTemplatesChanged,
  saveMailTemplates,
} from '../../../../utils/settings/mail-templates.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import { useSetting } from '../../../../utils/ui/use-setting.ts';
import { type Unsaved, unsavedIn, useUnsaved } from '../../../../utils/ui/use-unsaved.ts';

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
  /** What was typed of templates and is not saved, by their names. */
  readonly templates: Map<string, TypedTemplate>;
  readonly onClose: () => void;
}

/** A mail about a guest post, from a template; and the templates. */
export function MailDialog({ record, email, unsaved, templates: typedTemplates, onClose }: Props) {
  const [said, setSaid] = useState('');
  const setting = useSetting(mailTemplates, saveMailTemplates, onMailTemplatesChanged, setSaid);
  const own = setting.value?.length ? setting.value : SHIPPED_TEMPLATES;
  const likeliestOf = (all: readonly MailTemplate[]) =>
    likeliestTemplate(all, mailAbout(record.post, record.state, Date.now()), language());
  const likeliest = likeliestOf(own);
  // The user's may be older than what is to be written.
  const templates = likeliest && !own.includes(likeliest) ? [...own, likeliest] : own;
  const [{ template: name, typed }, setMail] = useUnsaved(unsaved, NOTHING);
  /** Null until the user says so: what was typed of a template before is there again. */
  const [edited, setEdited] = useState<boolean | null>(null);
  const template = templates.find((one) => one.name === name) ?? likeliest;
  if (!template) return null;
  const isEdited = edited ?? typedTemplates.has(template.name);
  const stopEditing = () => {
    typedTemplates.delete(template.name);
    setEdited(false);
  };
  const draft = { to: email, ...filledMail(template, record.post, record.state), ...typed };
  const store = (next: readonly MailTemplate[], shown: string | null) => {
    void setting.change(next);
    setMail((before) => ({ ...before, template: shown }));
    stopEditing();
  };
  // What is shipped and stands beside the user's is not theirs until they save it.
  const isOwn = own.includes(template);
  const save = (next: MailTemplate) => {
    const isRenamed = next.name !== template.name;
    const all = isOwn && !isRenamed ? own.map((one) => (one === template ? next : one)) : [...own, next];
    if (all.length > TEMPLATES_AT_MOST) return text('mailTemplatesFull', TEMPLATES_AT_MOST);
    store(all, next.name);
    return '';
  };
  const rest = own.filter((one) => one !== template);
  const follower = likeliestOf(rest);
  // The shipped one would be back at once, and say the same.
  const wouldBeBack = follower && !rest.includes(follower) && follower.body === template.body;
  const canGo = isOwn && rest.length > 0 && !wouldBeBack;
  /** It is in other hands: nothing is lost with the window. */
  const leave = (said: 'copied' | 'mailOpened') => {
    setSaid(text(said));
    unsaved.keep(undefined);
  };
  const copy = () => {
    const words = `${draft.subject}\n\n${draft.body}`;
    void navigator.clipboard.writeText(words).then(
      () => leave('copied'),
      () => setSaid(text('copyFailed')),
    );
  };
  return (
    <Dialog title={text(isEdited ? 'mailTemplateEdit' : 'mailWrite')} onClose={onClose}>
      {() =>
        isEdited ? (
          <TemplateForm
            template={template}
            unsaved={unsavedIn(typedTemplates, template.name)}
            taken={templates.flatMap((one) => (one === template ? [] : one.name))}
            onSave={save}
            onRemove={canGo ? () => store(rest, null) : null}
            onCancel={stopEditing}
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
            onSent={() => leave('mailOpened')}
            onEditTemplate={() => setEdited(true)}
          />
        )
      }
    </Dialog>
  );
}
