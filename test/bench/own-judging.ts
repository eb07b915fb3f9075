import type { OwnDomain } from '../../utils/domains/own-domain.ts';
import { answerOf } from '../../utils/link/answer.ts';
import { type DocumentReading, judgeDocument } from '../../utils/link/reading.ts';
import { madeColumns, madeReading } from './made-facts.ts';
import { random } from './random.ts';

/** The user's domains in these benchmarks; generated links lead to some of them. */
export const DOMAINS: readonly OwnDomain[] = [
  { kind: 'domain', host: 'light-0.com' },
  { kind: 'domain', host: 'blog-7.net' },
  { kind: 'host', host: 'www.example.com' },
  { kind: 'prefix', host: 'example.org', port: '', path: '/shop/' },
];

const BASE = 'https://www.example.net/archive/';

/** Made once for each number of links: making them takes longer than judging them. */
const made = new Map<number, DocumentReading>();

/** The part of `own-bench.ts` that judges links. */
export const judging = {
  /** Judges so many links and sums them up. @returns the number of links to the user's domains */
  async judge(links: number): Promise<number> {
    return answerOf([judgeDocument(documentOf(links), DOMAINS)]).ownTotal;
  },

  /** @returns how long judging so many links takes, in ms */
  async judgeTime(links: number): Promise<number> {
    const begin = performance.now();
    answerOf([judgeDocument(documentOf(links), DOMAINS)]);
    return performance.now() - begin;
  },

  /** The floor: makes a URL of each. @returns how many are one */
  async makeUrls(links: number): Promise<number> {
    let valid = 0;
    for (const href of documentOf(links).columns.rawHref) if (URL.parse(href, BASE)) valid++;
    return valid;
  },
};

function documentOf(links: number): DocumentReading {
  const known = made.get(links);
  if (known) return known;
  const [document] = madeReading(BASE, madeColumns(random(links), links)).documents;
  made.set(links, document);
  return document;
}
