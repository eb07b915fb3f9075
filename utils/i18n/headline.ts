import type { Answer } from '../link/answer.ts';
import { MARKED_KINDS } from '../link/marked-kinds.ts';
import type { Kind } from '../link/rel.ts';
import type { TabAnswer } from '../message/background-to-ui.ts';
import type { VerdictSum } from '../verdict/sum.ts';
import { shownDomain } from './address.ts';
import { plural, text } from './text.ts';
import { sumWords } from './verdicts.ts';

/** Lit where links count, half where some do or may, out where none does. */
export type LampState = 'lit' | 'half' | 'out';

/** The popup's first line. The copied text uses it too. */
export interface HeadlineWords {
  /** As in `2 links to example.com`. */
  readonly answer: string;
  /** As in `1 of them nofollow`; empty where there is nothing to add. */
  readonly detail: string;
  readonly lamp: LampState;
}

/**
 * Puts an answer into words.
 *
 * @param domains the user's domains, as `ownName` writes them
 */
export function headline(
  answer: Pick<TabAnswer, 'home' | 'onPage' | 'ownTotal' | 'sum' | 'servedOnly' | 'mentions'>,
  domains: readonly string[],
): HeadlineWords {
  const { home, onPage, ownTotal, sum } = answer;
  if (onPage.links > 0) {
    const counts = sumWords(sum);
    const words = linksFound(onPage);
    return {
      answer: counts ? text('headlineVerdict', words, counts) : words,
      detail: [
        ...(verdictNamesMark(sum, onPage) ? [] : [kindCounts(onPage)]),
        ...(sum.hidden > 0 ? [plural('hiddenCount', sum.hidden)] : []),
      ].join(', '),
      lamp: lampOf(sum),
    };
  }
  if (ownTotal > 0) return { answer: plural('headlineFrames', ownTotal), detail: '', lamp: 'out' };
  if (home) return { answer: text('headlineHome', shownDomain(home)), detail: text('homeNote'), lamp: 'out' };
  const [only] = domains;
  const none =
    domains.length === 1 && only ? text('headlineNoneOne', shownDomain(only)) : text('headlineNone');
  return { answer: none, detail: notLinkedWords(answer), lamp: 'out' };
}

/** What a page has of the user's that is no link. */
function notLinkedWords({ servedOnly, mentions }: Pick<TabAnswer, 'servedOnly' | 'mentions'>): string {
  return [
    ...(servedOnly.length > 0 ? [plural('servedOnlyCount', servedOnly.length)] : []),
    ...(mentions.length > 0 ? [plural('mentionedCount', mentions.length)] : []),
  ].join(' · ');
}

function lampOf({ yes, no, unknown }: VerdictSum): LampState {
  if (yes > 0 && no + unknown === 0) return 'lit';
  return yes + unknown > 0 ? 'half' : 'out';
}

/** True where all links have one mark in common and the verdict names it already. */
function verdictNamesMark({ why, no }: VerdictSum, { links, kinds }: Answer['onPage']): boolean {
  const marks = MARKED_KINDS.filter((kind) => kinds[kind] > 0);
  return no === links && marks.length === 1 && why?.code === `rel-${marks[0]}`;
}

/** One word where all links are followed, else the count of each mark: `3 of them nofollow, 1 sponsored`. */
function kindCounts({ links, kinds }: Answer['onPage']): string {
  const marks = MARKED_KINDS.filter((kind) => kinds[kind] > 0);
  if (marks.length === 0) return plural('allFollowed', links);
  return marks.map((kind, i) => kindCount(kind, kinds[kind], links, i === 0)).join(', ');
}

function kindCount(kind: Kind, count: number, of: number, first: boolean): string {
  const word = text(`kind_${kind}`);
  if (count === of) return plural('allKind', count, word);
  return text(first ? 'someKind' : 'moreKind', count, word);
}

function linksFound({ links, domains }: Answer['onPage']): string {
  const [name] = domains;
  if (domains.length > 1 || !name) return plural('headlineMany', links, domains.length);
  return plural('headlineOne', links, shownDomain(name));
}
