import * as v from 'valibot';
import { changedFields } from './merge.ts';

/** How long each field of a site may be, in UTF-16 units. */
export const SITE_LIMITS = { site: 253, contact: 200, email: 320, notes: 20_000 } as const;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** Some `@` with something on either side, or nothing: what else an address is, its server knows. */
const email = v.pipe(text(SITE_LIMITS.email), v.regex(/^$|^[^\s@]+@[^\s@]+$/));

/** Whether an e-mail address of a site can be kept; '' can. */
export function isGoodEmail(typed: string): boolean {
  return v.is(email, typed);
}

/** The address alone of one that was pasted with a name, as mail programs copy it: `Ann <ann@blog.example>` (RFC 5322, name-addr). */
export function plainEmail(typed: string): string {
  return (/<([^<>]*)>\s*$/.exec(typed)?.[1] ?? typed).trim();
}

/** Schema of {@link SiteFields}. */
export const siteFieldsSchema = v.object({
  contact: text(SITE_LIMITS.contact),
  email,
  notes: text(SITE_LIMITS.notes),
});

/** Schema of what a view sends of a site: `SiteRecord` without its time. */
export const siteNotesSchema = v.object({
  /** A host in ASCII, lower case, without port: the view finds the registrable domain. */
  site: v.pipe(text(SITE_LIMITS.site), v.regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/)),
  ...siteFieldsSchema.entries,
});
export type SiteNotes = v.InferOutput<typeof siteNotesSchema>;

/** Finds what the user keeps of the site of a page, by the page's address; null where that is nothing. */
export type SiteFinder = (page: string) => SiteNotes | null;

/** What is kept of a site, without its name. */
export const SITE_FIELDS = ['contact', 'email', 'notes'] as const;
export type SiteFields = Pick<SiteNotes, (typeof SITE_FIELDS)[number]>;

/**
 * Applies an edit to what is kept of a site, which another window may have changed since.
 *
 * @param stored as it is now
 * @param before what the user saw when they changed it
 * @param after what they made of that
 * @returns null where a field that they changed is another by now
 */
export function mergeSiteEdit(stored: SiteFields, before: SiteFields, after: SiteFields): SiteFields | null {
  const changed = changedFields(stored, before, after);
  if (!changed) return null;
  const of = (name: keyof SiteFields) => (changed.includes(name) ? after : stored)[name];
  return { contact: of('contact'), email: of('email'), notes: of('notes') };
}
