import { i18nOf } from '../../utils/i18n/english.ts';
import { answerOf } from '../../utils/link/answer.ts';
import { sumOf } from '../../utils/verdict/sum.ts';
import type { ReaderAnswer } from './question.ts';

// The sentences are the extension's own; here no browser has them.
Object.assign(globalThis, { chrome: { i18n: i18nOf('en') } });
const { headline } = await import('../../utils/i18n/headline.ts');
const { reasonWords } = await import('../../utils/i18n/reasons.ts');
const { verdictWords } = await import('../../utils/i18n/verdicts.ts');

/** A link to an own domain as it was judged, in the words of the tables. */
export interface OwnInWords {
  /** `false: rel-nofollow, hidden`: whether it counts, and the codes in order of weight. */
  readonly verdict: string;
  /** What each reason rests on, in that order. */
  readonly evidence: readonly string[];
  /** Each reason as a sentence. */
  readonly texts: readonly string[];
  /** What the popup says of it: "does not count: nofollow". */
  readonly words: string;
}

/** The links to own domains of a page that was read, in words. */
export function ownInWords({ own }: ReaderAnswer): OwnInWords[] {
  return own.map(({ verdict }) => ({
    verdict: [String(verdict.counts), verdict.reasons.map(({ code }) => code).join(', ')]
      .filter(Boolean)
      .join(': '),
    evidence: verdict.reasons.map(({ evidence }) => evidence),
    texts: verdict.reasons.map(reasonWords),
    words: verdictWords(verdict),
  }));
}

/**
 * The popup's first line about a page that was read.
 *
 * @throws Error where no page came
 */
export function headlineOf(answer: ReaderAnswer, domains: readonly string[]): string {
  const { links } = pageOf(answer);
  const documents = Map.groupBy(links, ({ frame }) => frame);
  const judged = [...documents].map(([frame, of]) => ({ frameId: 0, frame, home: null, links: of }));
  const own = answer.own.filter(({ link }) => link.frame === null);
  const sum = sumOf(own.map(({ verdict }) => verdict));
  return headline({ ...answerOf(judged), sum, servedOnly: answer.servedOnly, mentions: [] }, domains).answer;
}

/**
 * What was read of a page.
 *
 * @throws Error where no page came
 */
export function pageOf({ observed }: ReaderAnswer) {
  if (observed.kind !== 'page') throw new Error(JSON.stringify(observed));
  return observed;
}
