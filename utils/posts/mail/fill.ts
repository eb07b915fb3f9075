import type { Instant } from '../../time.ts';
import type { Check } from '../check.ts';
import { evidenceBefore, evidenceNow, type LinkEvidence } from '../evidence.ts';
import type { GuestPost } from '../post.ts';
import type { PostState } from '../state.ts';
import { type MailTemplate, PLACEHOLDERS, type Placeholder } from './template.ts';

/** A mail that is to be sent. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/**
 * Fills a template in for a guest post. What is in braces and no placeholder stays as it is.
 *
 * @param zone of the dates, as `Europe/Berlin`; undefined for the user's
 */
export function filledMail(
  template: MailTemplate,
  post: GuestPost,
  state: PostState,
  zone?: string,
): MailText {
  const values = valuesOf(template.language, post, state, zone);
  const names = new RegExp(`\\{(${PLACEHOLDERS.join('|')})\\}`, 'g');
  const fill = (part: string) =>
    part.replace(
      names,
      (whole, name: string) => PLACEHOLDERS.flatMap((one) => (one === name ? values[one] : []))[0] ?? whole,
    );
  // A header field is one line (RFC 5322, section 2.2): an anchor text may have several.
  return { subject: fill(template.subject).replace(/\s+/g, ' ').trim(), body: fill(template.body).trim() };
}

function valuesOf(
  language: string,
  post: GuestPost,
  state: PostState,
  zone: string | undefined,
): Readonly<Record<Placeholder, string>> {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', ...(zone && { timeZone: zone }) });
  const { target, anchor } = post.expect;
  const before = evidenceBefore(state, post.baseline);
  const now = evidenceNow(state);
  const targetUrl = target.kind === 'page' ? target.url : (before?.target ?? target.name.replace(/^=/, ''));
  const last = state.last && !now ? [lineOf(day, state.last.at, statusOf(state.last))] : [];
  return {
    page: post.url,
    target: targetUrl,
    anchor: before?.text || (anchor.kind === 'any' ? targetUrl : anchor.text),
    date: day.format(before?.at ?? state.lastSeen ?? post.added),
    // Dates and HTML say it in every language.
    evidence: [
      ...(before ? [evidenceLine(day, before)] : []),
      ...(now && now.at !== before?.at ? [evidenceLine(day, now)] : last),
    ].join('\n\n'),
  };
}

function evidenceLine(day: Intl.DateTimeFormat, link: LinkEvidence): string {
  const sentence = link.sentence && link.sentence !== link.text ? `“${link.sentence}”\n` : '';
  return lineOf(day, link.at, sentence + (link.html ?? htmlOf(link)));
}

function lineOf(day: Intl.DateTimeFormat, at: Instant, what: string): string {
  return `${day.format(at)}:\n${what}`;
}

/** What is known of a link whose HTML was not read. */
function htmlOf({ href, rawRel, text }: LinkEvidence): string {
  return `<a href="${href}"${rawRel ? ` rel="${rawRel}"` : ''}>${text}</a>`;
}

function statusOf({ status }: Check): string {
  return status !== null && status >= 400 ? `HTTP ${status}` : '–';
}
