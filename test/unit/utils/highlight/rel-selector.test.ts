import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRelValue, isRel } from '../../../../utils/highlight/rel-selector.ts';
import { QUALIFIERS, relKinds } from '../../../../utils/link/rel.ts';
import { matches } from './selector-meaning.ts';

const withRel = (rel: string | null) => ({ href: '', rel });

describe('a rel with a value', () => {
  it('is found by the value alone first, and by commas where there are any', () => {
    expect(hasRelValue('ugc')).toBe(
      ':is([rel~="ugc" i],[rel*=","]:is(' +
        '[rel*=",ugc," i],[rel$=",ugc" i],[rel^="ugc," i],' +
        '[rel*=",ugc\\9 " i],[rel*="\\9 ugc," i],' +
        '[rel*=",ugc\\a " i],[rel*="\\a ugc," i],' +
        '[rel*=",ugc\\c " i],[rel*="\\c ugc," i],' +
        '[rel*=",ugc\\d " i],[rel*="\\d ugc," i],' +
        '[rel*=",ugc " i],[rel*=" ugc," i]))',
    );
  });

  it.each([
    ['nofollow', true],
    ['NoFollow', true],
    ['noopener\tnofollow\nx', true],
    ['ugc,nofollow', true],
    ['nofollow,ugc', true],
    ['ugc,nofollow,x', true],
    ['ugc, nofollow ,x', true],
    ['ugc,nofollow\fx', true],
    ['x\rnofollow,', true],
    [',nofollow,', true],
    [null, false],
    ['', false],
    ['nofollowed', false],
    ['nofollowed,x', false],
    ['x,nofollowed', false],
    ['x,nofollow;', false],
    ['nofollow;', false],
    ['xnofollow,', false],
    ['nofollow\u00a0,x', false],
  ])('%j has nofollow: %s', (rel, has) => {
    expect(matches(hasRelValue('nofollow'), withRel(rel))).toBe(has);
  });

  it('is found exactly where the judge finds it', () => {
    const part = fc.constantFrom(
      ...QUALIFIERS,
      'NOFOLLOW',
      'no',
      'ed',
      'x',
      ',',
      ' ',
      '\t',
      '\n',
      '\f',
      '\r',
      ';',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom(...QUALIFIERS), (parts, value) => {
        const rel = parts.join('');
        expect(matches(hasRelValue(value), withRel(rel))).toBe(relKinds(rel).includes(value));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an exact rel', () => {
  it.each([
    ['Do-Follow', 'do-follow', true],
    ['"nofollow"', '"nofollow"', true],
    ['a\\"]{}', 'a\\"]{}', true],
    ['nofollow;', 'nofollow; ugc', false],
    ['\u212a', 'k', false],
    ['a', null, false],
  ])('%j is %j: %s', (written, rel, same) => {
    expect(matches(isRel(written), withRel(rel))).toBe(same);
  });
});
