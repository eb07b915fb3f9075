import { readMailTemplates } from '../posts/mail/template.ts';
import { settingOf } from './setting.ts';

/** The templates of mails about guest posts; null where the user has changed none, and the shipped ones hold. */
export const MAIL_TEMPLATES = settingOf('mail-templates', readMailTemplates);
export const {
  read: mailTemplates,
  save: saveMailTemplates,
  onChanged: onMailTemplatesChanged,
} = MAIL_TEMPLATES;
