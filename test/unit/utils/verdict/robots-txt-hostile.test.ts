import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRobotsTxt } from '../../../../utils/verdict/robots-txt.ts';
import { decideByRobotsTxt } from '../../../../utils/verdict/robots-txt-match.ts';

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

/** What the longest-match rule says, by regular expressions: the line from 2 on, or null. */
function expected(rules: readonly Rule[], path: string): number | null {
  const matching = rules.flatMap(({ allow, pattern }, i) => {
    const source = pattern.replace(/[.?$]/g, '\\$&').replaceAll('*', '.*').replace(/\\\$$/, '$');
    const matches = new RegExp(`^${source}`, 's').test(path);
    return matches && pattern !== '' ? [{ length: pattern.length, allow, line: i + 2 }] : [];
  });
  matching.sort((a, b) => b.length - a.length || Number(b.allow) - Number(a.allow) || a.line - b.line);
  return matching[0]?.line ?? null;
}

const path = fc.string({ unit: fc.constantFrom(...'aab/.?$'), maxLength: 12 }).map((rest) => `/${rest}`);
const pattern = fc.string({ unit: fc.constantFrom(...'aab/.?$**'), maxLength: 8 });
const rule = fc.record({
  allow: fc.boolean(),
  pattern: fc.oneof(
    pattern,
    pattern.map((rest) => `/${rest}`),
  ),
});

describe('any rules', () => {
  it('decide as the same patterns do as regular expressions', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), path, (rules, address) => {
        const lines = rules.map((each) => `${each.allow ? 'Allow' : 'Disallow'}: ${each.pattern}`);
        const robots = parseRobotsTxt(['User-agent: *', ...lines].join('\n'));
        const { line, allowed } = decideByRobotsTxt(robots, ['x'], `https://a.test${address}`);
        const number = expected(rules, address);
        expect([line?.number ?? null, allowed]).toEqual([
          number,
          number === null || rules[number - 2]?.allow,
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('are read from any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, url) => {
        const robots = parseRobotsTxt(`User-agent: *\nDisallow: ${text}`);
        expect(decideByRobotsTxt(robots, [text], url).allowed).toBeTypeOf('boolean');
      }),
    );
  });
});

describe('a megabyte', () => {
  const MB = 1_000_000;
  const fill = (text: string) => text.repeat(Math.ceil(MB / text.length));
  const bytes = Array.from({ length: MB }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('');
  const slow = `Disallow: /${'*a'.repeat(8000)}*b\n`;
  const letters = `https://a.test/${'a'.repeat(10_000)}`;

  it.each([
    ['of empty lines', '\n'.repeat(MB)],
    ['of empty lines ended by CR', '\r'.repeat(MB)],
    ['in one line', 'a'.repeat(MB)],
    ['of blanks', ' '.repeat(MB)],
    ['of blanks within a line', `a${' '.repeat(MB)}b`],
    ['of blanks within lines that are kept', fill(`Disallow${' '.repeat(16_000)}/ b\n`)],
    ['of colons', ':'.repeat(MB)],
    ['of binary rubbish', bytes],
    ['of HTML', fill('<!doctype html><p class="x">User-agent: * <a href="/a">Disallow: /</a>\n')],
    ['of rules', fill('Disallow: /*a\n')],
    ['of names', fill('User-agent: x\n')],
    ['of groups', fill('User-agent: x\nDisallow: /\n')],
    ['of stars', fill(`Disallow: /${'*'.repeat(16_000)}b\n`)],
    ['of stars between letters', fill(slow)],
    ['of long pieces', fill(`Disallow: /*b${'a'.repeat(8000)}*${'a'.repeat(8000)}b\n`)],
    ['of percent signs', fill(`Disallow: /${'%%e'.repeat(5000)}\n`)],
  ])('%s is decided in no time', (_, text) => {
    const robots = parseRobotsTxt(`User-agent: Googlebot\n${text}`);
    expect(() => decideByRobotsTxt(robots, ['Googlebot'], letters)).not.toThrow();
  });
});
