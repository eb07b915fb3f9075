import { judgeDocument } from '../../utils/link/reading.ts';
import { AS_GOOGLE } from '../../utils/verdict/engine.ts';
import { judgePage } from '../../utils/verdict/page.ts';
import { parseRobotsTxt } from '../../utils/verdict/robots-txt.ts';
import { sumOf } from '../../utils/verdict/sum.ts';
import { verdictOf } from '../../utils/verdict/verdict.ts';
import { madeColumns, madeReading } from './made-facts.ts';
import { DOMAINS } from './own-judging.ts';
import { random } from './random.ts';

const PAGE = 'https://www.example.net/archive/';

/** The part of `own-bench.ts` that judges whether links count. */
export const verdict = {
  /**
   * Parses a robots.txt of so many characters. The floor is splitting it into lines and comparing the start of each.
   *
   * @returns `ours` and `floor` in ms
   */
  async parseRobots(size: number): Promise<{ ours: number; floor: number; groups: number }> {
    const text = madeRobotsTxt(size);
    const begin = performance.now();
    const { groups } = parseRobotsTxt(text);
    const parsed = performance.now();
    let rules = 0;
    for (const line of text.split('\n')) if (line.startsWith('Disallow')) rules++;
    const touched = performance.now();
    if (rules === 0) throw new Error('No rule was made');
    return { ours: parsed - begin, floor: touched - parsed, groups: groups.length };
  },

  /**
   * Judges whether so many links count, and sums up. The floor is a loop over the kinds of each link.
   *
   * @returns `ours` and `floor` in ms; `counted`, the number of links that count
   */
  async judgeVerdicts(count: number): Promise<{ ours: number; floor: number; counted: number }> {
    const [document] = madeReading(PAGE, madeColumns(random(count), count)).documents;
    const { links } = judgeDocument(document, DOMAINS);
    const robotsTxt = { origin: PAGE, status: 200, text: 'User-agent: *\nDisallow: /a', at: 0, expires: 0 };
    const begin = performance.now();
    const page = judgePage({ page: document.page, robotsTxt, as: AS_GOOGLE, now: 0 });
    const { yes, no } = sumOf(links.map((link) => verdictOf(link, page, null)));
    const judged = performance.now();
    let followed = 0;
    for (const { kind } of links) if (kind.includes('followed')) followed++;
    const loopEnded = performance.now();
    if (followed === 0 || yes + no === 0) throw new Error('No link was made');
    return { ours: judged - begin, floor: loopEnded - judged, counted: yes };
  },
};

/** Makes a robots.txt like those of large shops: groups of about 30 rules, with comments and wildcards. */
function madeRobotsTxt(size: number): string {
  const { whole, chance, pick } = random(size);
  let text = 'User-agent: *\n';
  while (text.length < size) {
    if (chance(3)) text += `\n# ${whole(1000)}\nUser-agent: bot-${pick(['a', 'b', 'c'])}\n`;
    const path = `/${pick(['shop', 'search', 'archive'])}/${whole(100_000)}`;
    text += `${chance(20) ? 'Allow' : 'Disallow'}: ${path}${pick(['', '/', '/*?sort=', '*.pdf$'])}\n`;
  }
  return text;
}
