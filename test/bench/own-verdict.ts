import { parseRobotsTxt } from '../../utils/verdict/robots-txt.ts';
import { random } from './random.ts';

export const verdict = {
  /** Parses a robots.txt of so many characters, against splitting it into lines and touching each; ms each. */
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
};

/** Groups of some rules each, with comments and wildcards, as large shops have them. */
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
