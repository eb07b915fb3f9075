import type { OwnDomain } from '../../utils/domains/own-domain.ts';
import { answerOf } from '../../utils/link/answer.ts';
import { judgeDocument } from '../../utils/link/reading.ts';
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

/** The part of `own-bench.ts` that judges links. */
export const judging = {
  /**
   * Judges so many links and sums them up. The floor is parsing the URL of each.
   *
   * @returns `ours` and `floor` in ms; `own`, the number of links to the user's domains
   */
  async judge(links: number): Promise<{ ours: number; floor: number; own: number }> {
    const columns = madeColumns(random(links), links);
    const [document] = madeReading(BASE, columns).documents;
    const begin = performance.now();
    const answer = answerOf([judgeDocument(document, DOMAINS)]);
    const judged = performance.now();
    let valid = 0;
    for (const href of columns.rawHref) if (URL.parse(href, BASE)) valid++;
    const parsed = performance.now();
    if (valid === 0) throw new Error('No link was made');
    return { ours: judged - begin, floor: parsed - judged, own: answer.ownTotal };
  },
};
