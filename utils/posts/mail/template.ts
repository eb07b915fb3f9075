import * as v from 'valibot';

/** What a template may name: each stands in braces, as `{page}`, and is filled in for one guest post. */
export const PLACEHOLDERS = ['page', 'target', 'anchor', 'date', 'evidence'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/**
 * What a mail is about: the link was there and is not; it is not as agreed; it does not count; the page is gone; no look
 * has ever found the link; or none of that is proven. One word for each, so that no mail says more than is known.
 */
export const MAIL_ABOUTS = ['lost', 'changed', 'not-counted', 'page-gone', 'never-found', 'other'] as const;
export type MailAbout = (typeof MAIL_ABOUTS)[number];

/** More than anybody keeps. */
export const TEMPLATES_AT_MOST = 50;
/** How long each part may be, in UTF-16 units. */
export const TEMPLATE_LIMITS = { name: 60, subject: 300, body: 10_000 } as const;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** Schema of a template of mails to whoever keeps a site. */
export const mailTemplateSchema = v.object({
  name: v.pipe(text(TEMPLATE_LIMITS.name), v.trim(), v.minLength(1)),
  /** BCP 47 tag of its language: dates are written in it. */
  language: v.pipe(text(35), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)),
  /** Absent in templates that are older than this field. What a newer version may have written is no fault. */
  about: v.fallback(v.optional(v.picklist(MAIL_ABOUTS)), undefined),
  subject: text(TEMPLATE_LIMITS.subject),
  body: text(TEMPLATE_LIMITS.body),
});
export type MailTemplate = v.InferOutput<typeof mailTemplateSchema>;

/** What keeps a template from being kept: a part of it, or `taken`, its name is that of another. */
export type TemplateFault = Exclude<keyof MailTemplate, 'about'> | 'taken';

/** The first part of a template that cannot be kept; null where all of it can. `taken` are the names of the others. */
export function badPart(draft: MailTemplate, taken: readonly string[]): TemplateFault | null {
  if (taken.includes(draft.name.trim())) return 'taken';
  const parts = ['name', 'language', 'subject', 'body'] as const;
  return parts.find((part) => !v.is(mailTemplateSchema.entries[part], draft[part])) ?? null;
}

/**
 * Reads the templates that the user has.
 *
 * @param stored whatever was stored
 * @returns in their order, each name once; what is no template is left out. Null where none were ever stored: then
 * those that are shipped hold
 */
export function readMailTemplates(stored: unknown): readonly MailTemplate[] | null {
  if (!Array.isArray(stored)) return null;
  const templates = new Map<string, MailTemplate>();
  for (const one of stored) {
    const read = v.safeParse(mailTemplateSchema, one);
    if (!read.success || templates.has(read.output.name)) continue;
    if (templates.size < TEMPLATES_AT_MOST) templates.set(read.output.name, read.output);
  }
  return [...templates.values()];
}
