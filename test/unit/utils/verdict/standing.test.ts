import { expect, it } from 'vitest';
import { standingOf } from '../../../../utils/verdict/standing.ts';
import { anOwnLink } from '../../build.ts';

it.each([
  ['one against which nothing speaks, where nobody has asked the server', {}, 'yes'],
  ['one that its rel speaks against', { kind: ['nofollow'], rawRel: 'nofollow' }, 'no'],
  ['one through a redirect, whatever was asked', { via: 'l.test' }, 'unknown'],
] as const)('%s', (_, more, standing) => {
  expect(standingOf(anOwnLink(more).verdict)).toBe(standing);
});

it('what gives something else to whoever comes without cookies is not known', () => {
  const reason = {
    code: 'not-checked',
    say: 'asked_otherwise',
    values: [],
    evidence: '',
    means: 'unknown',
  } as const;
  expect(standingOf({ counts: null, reasons: [reason] })).toBe('unknown');
});

it.each([
  [true, 'yes'],
  [false, 'no'],
] as const)('where all is known: %s', (counts, standing) => {
  expect(standingOf({ counts, reasons: [] })).toBe(standing);
});
