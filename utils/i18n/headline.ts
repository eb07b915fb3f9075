import type { Answer } from '../link/answer.ts';
import type { Kind } from '../link/rel.ts';
import type { VerdictSum } from '../verdict/sum.ts';
import { plural, text } from './text.ts';
import { sumWords } from './verdicts.ts';

/** The popup's first line: the answer, and what the badge and the copied text say too. */
export interface HeadlineWords {
  readonly answer: string;
  /** What to know of it: "1 of them nofollow". Empty where there is nothing to add. */
  readonly detail: string;
  /** True where the page itself links to an own domain: the light is on. */
  readonly lit: boolean;
}

/**
 * Puts an answer into words.
 *
 * @param answer what was found
 * @param domains names of the user's domains
 */
export function headline(
  answer: Pick<Answer, 'home' | 'onPage' | 'ownTotal'> & { readonly sum: VerdictSum },
  domains: readonly string[],
): HeadlineWords {
  const { home, onPage, ownTotal, sum } = answer;
  if (onPage.links > 0) {
    const counts = sumWords(sum);
    const words = found(onPage);
    return {
      answer: counts ? text('headlineVerdict', words, counts) : words,
      detail: [
        ...(saysAll(sum, onPage) ? [] : [kindsOf(onPage)]),
        ...(sum.hidden > 0 ? [plural('hiddenCount', sum.hidden)] : []),
      ].join(', '),
      lit: true,
    };
  }
  if (ownTotal > 0) return { answer: plural('headlineFrames', ownTotal), detail: '', lit: false };
  if (home) return { answer: text('headlineHome', plainName(home)), detail: text('homeNote'), lit: false };
  const [only] = domains;
  const none = domains.length === 1 && only ? text('headlineNoneOne', plainName(only)) : text('headlineNone');
  return { answer: none, detail: '', lit: false };
}

/** A domain's name as people say it: without the sign for "this host only". */
export function plainName(name: string): string {
  return name.replace(/^=/, '');
}

/** True where the verdict has said the one mark that all links bear. */
function saysAll({ why, no }: VerdictSum, { links, kinds }: Answer['onPage']): boolean {
  const marks = MARKS.filter((kind) => kinds[kind] > 0);
  return no === links && marks.length === 1 && why === `rel-${marks[0]}`;
}

const MARKS = ['nofollow', 'ugc', 'sponsored', 'suspicious'] as const;

/** Followed links alone need one word; marks are counted: "3 of them nofollow, 1 sponsored". */
function kindsOf({ links, kinds }: Answer['onPage']): string {
  const marks = MARKS.filter((kind) => kinds[kind] > 0);
  if (marks.length === 0) return plural('allFollowed', links);
  return marks.map((kind, i) => share(kind, kinds[kind], links, i === 0)).join(', ');
}

function share(kind: Kind, count: number, of: number, first: boolean): string {
  const word = text(`kind_${kind}`);
  if (count === of) return plural('allKind', count, word);
  return text(first ? 'someKind' : 'moreKind', count, word);
}

function found({ links, domains }: Answer['onPage']): string {
  const [name] = domains;
  if (domains.length > 1 || !name) return plural('headlineMany', links, domains.length);
  return plural('headlineOne', links, plainName(name));
}
