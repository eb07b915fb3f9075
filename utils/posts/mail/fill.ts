import type { Check } from '../check.ts';
import { evidenceBefore, evidenceChanges, evidenceNow, type LinkEvidence } from '../evidence.ts';
import type { GuestPost } from '../post.ts';
import type { PostState } from '../state.ts';
import { mailWords, withValue } from './mail-words.ts';
import { type MailTemplate, PLACEHOLDERS, type Placeholder } from './template.ts';

/** A mail that is to be sent. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/**
 * Fills a template in for a guest post. What is in braces and no placeholder stays as it is, and so does a placeholder of
 * which nothing is known: no day, and no text, is made up for a link that nobody has seen.
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
  const fill = (part: string) => part.replace(NAMES, (whole, name: string) => known(values, name) ?? whole);
  // A header field is one line (RFC 5322, section 2.2): an anchor text may have several.
  return { subject: fill(template.subject).replace(/\s+/g, ' ').trim(), body: fill(template.body).trim() };
}

const NAMES = new RegExp(`\\{(${PLACEHOLDERS.join('|')})\\}`, 'g');

/** The placeholders that a mail still has. */
export function unfilledIn({ subject, body }: MailText): readonly string[] {
  return [...new Set(`${subject} ${body}`.match(NAMES))];
}

/** Null where nothing is known. */
type Values = Readonly<Record<Placeholder, string | null>>;

function known(values: Values, name: string): string | null {
  const placeholder = PLACEHOLDERS.find((one) => one === name);
  return placeholder ? values[placeholder] : null;
}

function valuesOf(language: string, post: GuestPost, state: PostState, zone: string | undefined): Values {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', ...(zone && { timeZone: zone }) });
  const { target, anchor } = post.expect;
  const before = evidenceBefore(state, post.baseline);
  const seenAt = before?.at ?? state.lastSeen;
  const agreed = anchor.kind === 'any' ? null : anchor.text;
  return {
    page: post.url,
    target: target.kind === 'page' ? target.url : before?.target || target.name.replace(/^=/, ''),
    anchor: before?.text || agreed,
    date: seenAt === null ? null : day.format(seenAt),
    evidence: evidenceOf(language, day, before, state),
  };
}

/** How the link was, and how it is and why, each with its day; where it is as it was, it stands there once. */
function evidenceOf(
  language: string,
  day: Intl.DateTimeFormat,
  before: LinkEvidence | null,
  state: PostState,
): string {
  const words = mailWords(language);
  const { last } = state;
  const now = evidenceNow(state);
  const isSame = before !== null && now !== null && evidenceChanges(before, now).length === 0;
  const why = (last?.reasons ?? []).flatMap(({ code, evidence }) => {
    const reason = words.reasons[code];
    return reason ? [withValue(reason, evidence)] : [];
  });
  const was = before && !isSame ? linkLines(before) : [];
  const is = [...why, ...(now ? linkLines(now) : [])];
  const found = is.length === 0 && last ? statusLines(last) : is;
  return [
    ...(before && was.length > 0 ? [[withValue(words.before, day.format(before.at)), ...was]] : []),
    ...(last && found.length > 0 ? [[withValue(words.now, day.format(last.at)), ...found]] : []),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function linkLines(link: LinkEvidence): string[] {
  const html = link.html ?? htmlOf(link);
  return [
    ...(link.sentence && link.sentence !== link.text ? [`“${link.sentence}”`] : []),
    ...(html ? [html] : []),
  ];
}

/** What is known of a link whose HTML was not read; '' where that is not even its address. */
function htmlOf({ href, target, rawRel, text }: LinkEvidence): string {
  const address = href || target;
  return address && `<a href="${address}"${rawRel ? ` rel="${rawRel}"` : ''}>${text}</a>`;
}

function statusLines({ status }: Check): string[] {
  return status !== null && status >= 400 ? [`HTTP ${status}`] : [];
}
