import type { Instant } from '../../time.ts';
import { isNeverFound } from '../never-found.ts';
import type { GuestPost } from '../post.ts';
import { type PostState, statusAt } from '../state.ts';
import { SHIPPED_TEMPLATES } from './shipped.ts';
import type { MailAbout, MailTemplate } from './template.ts';

/** What is to be written about a guest post. Nothing is asked for that is not proven: what only seems lost is `other`. */
export function mailAbout(post: GuestPost, state: PostState, now: Instant): MailAbout {
  const verdict = statusAt(post, state, now);
  if (verdict === 'changed' || verdict === 'not-counted') return verdict;
  if (verdict !== 'lost') return 'other';
  if (state.last?.reasons.some(({ code }) => PAGE_GONE.includes(code))) return 'page-gone';
  return isNeverFound({ post, state }) ? 'never-found' : 'lost';
}

const PAGE_GONE: readonly string[] = ['page-404', 'page-410', 'front-page'];

/**
 * Finds the template that a mail begins with. One of the user's that does not say what it is about may be for a link that
 * is lost, or changed; for all else it would say what is not so, and the one that is shipped is taken.
 *
 * @param own the user's; none where they have changed none
 * @param language the user's, as a BCP 47 tag
 */
export function likeliestTemplate(
  own: readonly MailTemplate[],
  about: MailAbout,
  language: string,
): MailTemplate | undefined {
  const fit = inLanguage(own, language);
  const plain = fit.filter((one) => one.about === undefined);
  const [first, second] = plain;
  return (
    fit.find((one) => one.about === about) ??
    (about === 'lost' ? first : about === 'changed' ? (second ?? first) : undefined) ??
    inLanguage(SHIPPED_TEMPLATES, fit[0]?.language ?? language).find((one) => one.about === about)
  );
}

/** Those in a language; where there are none, in English; and without these, all. */
function inLanguage(templates: readonly MailTemplate[], language: string): readonly MailTemplate[] {
  const speaks = (wanted: string) => templates.filter((one) => baseOf(one.language) === baseOf(wanted));
  const [spoken, english] = [speaks(language), speaks('en')];
  return spoken.length > 0 ? spoken : english.length > 0 ? english : templates;
}

function baseOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
