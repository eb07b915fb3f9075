import type { ReaderAnswer } from './question.ts';

/**
 * What is said of each link to example.com, whose address tells what is right: `/seen/…`, `/notnow/…` (not shown
 * now, or for screen readers: no fault), `/spam/…` (hidden from readers).
 *
 * @returns those of which something else is said, as `right ▸ said: name (why)`
 */
export function wronglyJudged({ own }: ReaderAnswer): string[] {
  return own.flatMap(({ link, verdict }) => {
    const [, right, name] = new URL(link.href ?? '').pathname.split('/');
    const says = verdict.reasons.map(({ say }) => say);
    const isSpam = says.includes('hidden') || says.includes('one_character');
    const said = isSpam ? 'spam' : says.includes('not_shown_now') ? 'notnow' : 'seen';
    return said === right ? [] : [`${right} ▸ ${said}: ${name} (${link.hidden || 'shown'})`];
  });
}
