import { describe, expect, it } from 'vitest';
import { DEFAULT_STYLE, HIGHLIGHT_KINDS, type HighlightStyle } from '../../../../utils/highlight/style.ts';
import { readStyle } from '../../../../utils/highlight/style-schema.ts';

it('a style that was stored is read as it was', () => {
  const style: HighlightStyle = {
    shown: { ...DEFAULT_STYLE.shown, ugc: false, own: false },
    color: { ...DEFAULT_STYLE.color, followed: '#000000' },
    line: { followed: 'dotted', nofollow: 'solid', ugc: 'double', sponsored: 'dashed' },
    quiet: false,
    outboundOnly: true,
    legend: false,
  };
  expect(readStyle(JSON.parse(JSON.stringify(style)))).toEqual(style);
  expect(readStyle(DEFAULT_STYLE)).toEqual(DEFAULT_STYLE);
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
])('%j is the style by default', (stored) => {
  expect(readStyle(stored)).toEqual(DEFAULT_STYLE);
});

describe('a style that is partly good', () => {
  it.each<[string, unknown, Partial<HighlightStyle>]>([
    [
      'one colour that is none',
      { ...DEFAULT_STYLE, color: { ...DEFAULT_STYLE.color, ugc: 'red', own: '#123456' } },
      { color: { ...DEFAULT_STYLE.color, own: '#123456' } },
    ],
    [
      'a colour that would end the declaration',
      { color: { ...DEFAULT_STYLE.color, ugc: '#6b3fb5}*{display:none' } },
      {},
    ],
    ['a colour in capitals', { color: { ...DEFAULT_STYLE.color, ugc: '#ABCDEF' } }, {}],
    [
      'a line that CSS does not have',
      { line: { followed: 'wavy', nofollow: 'solid' } },
      { line: { ...DEFAULT_STYLE.line, nofollow: 'solid' } },
    ],
    [
      'kinds of an older version alone',
      { shown: { followed: false }, color: { followed: '#000000' }, outboundOnly: true },
      {
        shown: { ...DEFAULT_STYLE.shown, followed: false },
        color: { ...DEFAULT_STYLE.color, followed: '#000000' },
        outboundOnly: true,
      },
    ],
    ['a choice that is no choice', { legend: 'no', outboundOnly: 1 }, {}],
    ['more than we know', { legend: false, blink: true, color: { hover: '#000000' } }, { legend: false }],
  ])('with %s keeps what is good', (_, stored, expected) => {
    expect(readStyle(stored)).toEqual({ ...DEFAULT_STYLE, ...expected });
  });
});

it('a style by default has all that each kind needs', () => {
  expect(Object.keys(readStyle({}).shown)).toEqual(HIGHLIGHT_KINDS);
  expect(Object.keys(readStyle({}).color)).toEqual(HIGHLIGHT_KINDS);
});
