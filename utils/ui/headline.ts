import { type Answer, countKinds, type OwnLink } from '../link/answer.ts';
import type { Kind } from '../link/rel.ts';
import { plural, text } from './text.ts';

/** The popup's first line: the answer, and what the badge and the copied text say too. */
export interface Headline {
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
export function headline(answer: Answer, domains: readonly string[]): Headline {
  const onPage = answer.own.filter(({ frame }) => frame === null);
  const framed = answer.own.length - onPage.length;
  if (onPage.length > 0)
    return {
      answer: found(onPage, answer, framed),
      detail: kindsOf(onPage),
      lit: true,
    };
  if (framed > 0) return { answer: plural('headlineFrames', framed), detail: '', lit: false };
  if (answer.home)
    return {
      answer: text('headlineHome', plainName(answer.home)),
      detail: text('homeNote'),
      lit: false,
    };
  const [only] = domains;
  const none = domains.length === 1 && only ? text('headlineNoneOne', plainName(only)) : text('headlineNone');
  return { answer: none, detail: '', lit: false };
}

/** A domain's name as people say it: without the sign for "this host only". */
export function plainName(name: string): string {
  return name.replace(/^=/, '');
}

/** Followed links alone need one word; marks are counted: "3 of them nofollow, 1 sponsored". */
function kindsOf(links: readonly Pick<OwnLink, 'kind'>[]): string {
  const counts = countKinds(links);
  const marks = (['nofollow', 'ugc', 'sponsored', 'suspicious'] as const).filter((kind) => counts[kind] > 0);
  if (marks.length === 0) return plural('allFollowed', links.length);
  return marks.map((kind, i) => share(kind, counts[kind], links.length, i === 0)).join(', ');
}

function share(kind: Kind, count: number, of: number, first: boolean): string {
  const word = text(`kind_${kind}`);
  if (count === of) return plural('allKind', count, word);
  return text(first ? 'someKind' : 'moreKind', count, word);
}

function found(onPage: readonly OwnLink[], answer: Answer, framed: number): string {
  const names = new Set(onPage.map(({ domain }) => domain));
  // Beyond what is listed, the total counts: links in frames are rare and come last.
  const count = answer.ownTotal > answer.own.length ? answer.ownTotal - framed : onPage.length;
  const [name] = names;
  if (names.size > 1 || !name) return plural('headlineMany', count, names.size);
  return plural('headlineOne', count, plainName(name));
}
