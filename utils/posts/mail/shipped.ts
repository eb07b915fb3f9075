import { GERMAN_TEMPLATES } from './shipped-de.ts';
import { ENGLISH_TEMPLATES } from './shipped-en.ts';
import { SPANISH_TEMPLATES } from './shipped-es.ts';
import { FRENCH_TEMPLATES } from './shipped-fr.ts';
import type { MailTemplate } from './template.ts';

/** The templates that Backlight comes with, until the user has some of their own: in each language one for each of `MAIL_ABOUTS`. */
export const SHIPPED_TEMPLATES: readonly MailTemplate[] = [
  ...ENGLISH_TEMPLATES,
  ...GERMAN_TEMPLATES,
  ...FRENCH_TEMPLATES,
  ...SPANISH_TEMPLATES,
];
