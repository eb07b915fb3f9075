import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOK, HIGHLIGHT_KINDS, type Look } from '../../../../utils/highlight/style.ts';
import { readLook } from '../../../../utils/highlight/style-schema.ts';

it('a look that was stored is read as it was', () => {
  const look: Look = {
    shown: { ...DEFAULT_LOOK.shown, ugc: false, own: false },
    color: { ...DEFAULT_LOOK.color, followed: '#000000' },
    line: { followed: 'dotted', nofollow: 'solid', ugc: 'double', sponsored: 'dashed' },
    outboundOnly: true,
    legend: false,
  };
  expect(readLook(JSON.parse(JSON.stringify(look)))).toEqual(look);
  expect(readLook(DEFAULT_LOOK)).toEqual(DEFAULT_LOOK);
});

it.each([
  [undefined],
  [null],
  [0],
  ['#b3261e'],
  [true],
  [[]],
  [{}],
  [{ shown: null, color: [], line: 'solid' }],
])('%j is the look by default', (stored) => {
  expect(readLook(stored)).toEqual(DEFAULT_LOOK);
});

describe('a look that is partly good', () => {
  it.each<[string, unknown, Partial<Look>]>([
    [
      'one colour that is none',
      { ...DEFAULT_LOOK, color: { ...DEFAULT_LOOK.color, ugc: 'red', own: '#123456' } },
      { color: { ...DEFAULT_LOOK.color, own: '#123456' } },
    ],
    [
      'a colour that would end the declaration',
      { color: { ...DEFAULT_LOOK.color, ugc: '#6b3fb5}*{display:none' } },
      {},
    ],
    ['a colour in capitals', { color: { ...DEFAULT_LOOK.color, ugc: '#ABCDEF' } }, {}],
    [
      'a line that CSS does not have',
      { line: { followed: 'wavy', nofollow: 'solid' } },
      { line: { ...DEFAULT_LOOK.line, nofollow: 'solid' } },
    ],
    [
      'kinds of an older version alone',
      { shown: { followed: false }, color: { followed: '#000000' }, outboundOnly: true },
      {
        shown: { ...DEFAULT_LOOK.shown, followed: false },
        color: { ...DEFAULT_LOOK.color, followed: '#000000' },
        outboundOnly: true,
      },
    ],
    ['a choice that is no choice', { legend: 'no', outboundOnly: 1 }, {}],
    ['more than we know', { legend: false, blink: true, color: { hover: '#000000' } }, { legend: false }],
  ])('with %s keeps what is good', (_, stored, expected) => {
    expect(readLook(stored)).toEqual({ ...DEFAULT_LOOK, ...expected });
  });
});

it('a look by default has all that each kind needs', () => {
  expect(Object.keys(readLook({}).shown)).toEqual(HIGHLIGHT_KINDS);
  expect(Object.keys(readLook({}).color)).toEqual(HIGHLIGHT_KINDS);
});
