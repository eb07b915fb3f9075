import { describe, expect, it } from 'vitest';
import { selectorsOf } from '../../../../utils/highlight/selectors.ts';
import { drawingOf, sheetOf } from '../../../../utils/highlight/sheet.ts';
import { type HighlightKind, type HighlightStyle, LINES } from '../../../../utils/highlight/style.ts';
import { aHosts, anExceptions, aStyle, showing } from './questions.ts';
import { stringIn } from './selector-meaning.ts';

/** The style sheet of a page that writes this, wherever it may. */
function sheet(
  written = 'x',
  { style = aStyle(), as = 'user' }: { style?: HighlightStyle; as?: 'user' | 'author' } = {},
): string {
  const exceptions = anExceptions({
    own: [written],
    outbound: [written],
    internal: [written],
    suspicious: [written],
  });
  const hosts = aHosts({ own: ['example.com'], nofollowBy: `robots: nofollow ${written}` });
  return sheetOf(selectorsOf({ hosts, exceptions }, style), style, as);
}

/** What stands outside of strings. */
function outsideOfStrings(css: string): string {
  const start = css.indexOf('"');
  if (start < 0) return css;
  const [, rest] = stringIn(css.slice(start));
  return `${css.slice(0, start)}""${outsideOfStrings(rest)}`;
}

/** The declarations, by property. */
function declarations(css: string): [property: string, value: string][] {
  return [...outsideOfStrings(css).matchAll(/\{([^{}]*)\}/g)]
    .flatMap(([, block = '']) => block.split(';'))
    .filter((each) => each !== '')
    .map((each) => {
      const colon = each.indexOf(':');
      return [each.slice(0, colon), each.slice(colon + 1)];
    });
}

const ALL_LOOKS = LINES.map((line) =>
  aStyle({
    line: { followed: line, nofollow: line, ugc: line, sponsored: line },
    outboundOnly: line === 'solid',
  }),
);

it('keeps the custom properties of a link from a link within it', () => {
  const css = sheet();
  const [first = ''] = css.split('\n');
  expect(first).toMatch(/^:any-link :any-link,/);
  const taken = new Set([...first.matchAll(/(--[\w-]+): initial !important/g)].map(([, name]) => name));
  expect(taken).toEqual(new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)));
});

describe('the style sheet', () => {
  it.each(['user', 'author'] as const)('of the %s moves nothing, hides nothing, adds nothing', (as) => {
    for (const style of ALL_LOOKS) {
      const all = declarations(sheet('x', { style, as }));
      expect(all.length).toBeGreaterThan(10);
      for (const [property] of all) {
        expect(property).toMatch(/^(outline|outline-offset|box-shadow|--backlight-[a-z-]+)$/);
      }
    }
  });

  it('overrides all rules of a page', () => {
    for (const style of ALL_LOOKS) {
      for (const [property, value] of declarations(sheet('x', { style }))) {
        expect([property, value]).toEqual([property, expect.stringMatching(/ !important$/)]);
      }
    }
  });

  it.each([
    ['user', ''],
    ['author', ':not(#\\9#\\9#\\9)'],
  ] as const)('of the %s has rules for links and for the images in them', (as, above) => {
    const rules = sheet('x', { as }).split('\n');
    expect(rules.length).toBeGreaterThanOrEqual(10);
    for (const rule of rules) {
      const selectors = rule.slice(0, rule.lastIndexOf('{'));
      const selector = selectors.slice(0, (selectors.length - ', img'.length) / 2);
      expect(selectors).toBe(`${selector},${selector} img`);
      expect(selector).toMatch(/^:any-link/);
      expect(selector.endsWith(above)).toBe(true);
    }
  });

  it('of a user who wants to see nothing is empty', () => {
    expect(sheet('x', { style: showing() })).toBe('');
  });

  it('draws combinations after the kinds that they are made of, so that they win', () => {
    const rules = sheet().split('\n');
    const at = (...kinds: readonly HighlightKind[]) =>
      rules.findLastIndex((rule) => rule.includes(drawingOf(kinds, aStyle())));
    expect(at('suspicious')).toBeGreaterThanOrEqual(0);
    expect(at('own')).toBeLessThan(at('followed'));
    expect(at('suspicious')).toBeLessThan(at('followed'));
    expect(at('nofollow')).toBeLessThan(at('nofollow', 'ugc'));
    expect(at('ugc', 'sponsored')).toBeLessThan(at('nofollow', 'ugc', 'sponsored'));
  });

  it.each([
    ['a quote', '"'],
    ['what would close a selector and open a rule', 'x"]{}*{display:none}'],
    ['a comment', '*/ /* x'],
    ['a backslash at the end', 'x\\'],
    ['escaped quotes', '\\"]{}'],
    ['newlines', 'x\n}*{display:none}\r\n\f'],
    ['controls and NUL', '\0\u0001\u001f\u007f'],
    ['a rule of its own', "';@import url(//evil.test/)"],
    ['the end of a style element', '</style><script>'],
    ['commas and parentheses', 'a,b)),*'],
    ['an emoji and half of one', '💡\ud83d'],
  ])('has %s of the page in strings alone', (_, written) => {
    for (const as of ['user', 'author'] as const) {
      expect(outsideOfStrings(sheet(written, { as }))).toBe(outsideOfStrings(sheet('x', { as })));
    }
  });

  it('loads nothing', () => {
    expect(outsideOfStrings(sheet())).not.toMatch(/url\(|@|image|attr\(/);
  });
});

describe('a drawing', () => {
  it('of a followed link is a solid line with a halo', () => {
    const drawing = drawingOf(['followed'], aStyle());
    expect(drawing).toMatch(/^outline: 2px solid #17693a !important;outline-offset: -1px !important;/);
    expect(drawing).toMatch(/box-shadow: 0 0 0 2px #ffffff,/);
  });

  it.each([
    ['solid', '2px solid', '-1px'],
    ['dashed', '2px dashed', '-1px'],
    ['dotted', '3px dotted', '-2px'],
    ['double', '3px double', '-2px'],
  ] as const)('of a %s line is as wide as it takes to tell it apart', (line, outline, offset) => {
    const style = aStyle({ line: { ...aStyle().line, ugc: line } });
    expect(drawingOf(['ugc'], style)).toContain(
      `outline: ${outline} #6b3fb5 !important;outline-offset: ${offset} `,
    );
  });

  it('of several kinds has the colours of all, whatever their lines', () => {
    for (const style of ALL_LOOKS) {
      const drawing = drawingOf(['nofollow', 'ugc', 'sponsored'], style);
      for (const kind of ['nofollow', 'ugc', 'sponsored'] as const)
        expect(drawing).toContain(style.color[kind]);
    }
  });

  it('of several kinds gives the outline to the line that cannot be a ring', () => {
    const line = { ...aStyle().line, nofollow: 'solid', sponsored: 'dashed' } as const;
    const drawing = drawingOf(['nofollow', 'sponsored'], aStyle({ line }));
    expect(drawing).toMatch(/outline: 2px dashed #0b5f8a/);
    expect(drawing).toMatch(/box-shadow: [^;]*px #b3261e/);
  });

  it.each([
    ['suspicious', '--backlight-bar: #8a5300 !important;'],
    ['own', '--backlight-own: #f59e0b !important;'],
  ] as const)('of %s comes on top of another, or stands alone', (kind, says) => {
    expect(drawingOf([kind], aStyle())).toContain(says);
    const both = drawingOf(['ugc', kind], aStyle());
    expect(both).toContain(says);
    expect(both.endsWith(drawingOf(['ugc'], aStyle()))).toBe(true);
  });

  it('lies on a dark halo where its colour is light', () => {
    const style = aStyle({ color: { ...aStyle().color, followed: '#ffff00' } });
    expect(drawingOf(['followed'], style)).toContain('0 0 0 2px #1a1a1a');
  });

  it('of nothing is nothing', () => {
    expect(drawingOf([], aStyle())).toBe('');
  });
});
