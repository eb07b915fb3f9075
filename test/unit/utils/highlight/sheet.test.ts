import { describe, expect, it } from 'vitest';
import { inkOn, type PageGround } from '../../../../utils/highlight/color.ts';
import { selectorsOf } from '../../../../utils/highlight/selectors.ts';
import { sampleDrawing, sheetOf } from '../../../../utils/highlight/sheet.ts';
import { type HighlightKind, type HighlightStyle, LINES } from '../../../../utils/highlight/style.ts';
import { aHosts, anExceptions, aStyle, showing } from './questions.ts';
import { stringIn } from './selector-meaning.ts';

/** The style sheet of a page that writes this, wherever it may. */
function sheet(
  written = 'x',
  {
    style = aStyle(),
    as = 'user',
    ground = 'light',
  }: { style?: HighlightStyle; as?: 'user' | 'author'; ground?: PageGround } = {},
): string {
  const exceptions = anExceptions({
    own: [written],
    outbound: [written],
    internal: [written],
    suspicious: [written],
  });
  const hosts = aHosts({ own: ['example.com'], nofollowBy: `robots: nofollow ${written}` });
  return sheetOf(selectorsOf({ hosts, exceptions }, style), style, ground, as);
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
    quiet: line === 'dotted',
  }),
);

const drawingOf = (kinds: readonly HighlightKind[], style = aStyle(), ground: PageGround = 'light') =>
  sampleDrawing(kinds, style, ground);

it('keeps the custom properties of a link from a link within it', () => {
  const css = sheet();
  const [first = ''] = css.split('\n');
  expect(first).toMatch(/^:any-link :any-link,/);
  const taken = new Set([...first.matchAll(/(--[\w-]+): initial !important/g)].map(([, name]) => name));
  // `own` draws nothing: it is there to be found.
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  expect(taken).toEqual(used.add('--backlight-own'));
});

describe('the style sheet', () => {
  it.each(['user', 'author'] as const)('of the %s moves nothing, hides nothing, adds nothing', (as) => {
    for (const style of ALL_LOOKS) {
      const all = declarations(sheet('x', { style, as }));
      expect(all.length).toBeGreaterThan(10);
      for (const [property] of all) {
        expect(property).toMatch(/^(outline|outline-offset|box-shadow|text-shadow|--backlight-[a-z-]+)$/);
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
      if (rule.includes('--backlight-around: #')) {
        expect(selectors).toMatch(/^:any-link.* img$/);
        continue;
      }
      if (rule.includes('{text-shadow: none ')) {
        expect(selectors).toMatch(/^:where\(:any-link.*\) :any-link/);
        expect(selectors.endsWith(above)).toBe(true);
        continue;
      }
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
      rules.findLastIndex((rule) => rule.includes(drawingOf(kinds)));
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
  const ink = (kind: HighlightKind, ground: PageGround = 'light') => inkOn(ground, aStyle().color[kind]);

  it('of a followed link is a thin dotted line, with a pair in its gaps', () => {
    const drawing = drawingOf(['followed']);
    expect(drawing).toContain(`outline: var(--backlight-line, 1px dotted) ${ink('followed')} !important;`);
    expect(drawing).toMatch(/box-shadow: 0 0 0 1px #ffffff,/);
  });

  it('of a followed link is as the user chose it where it is not to be quiet, or leads to the user', () => {
    const style = aStyle({ quiet: false });
    expect(drawingOf(['followed'], style)).toMatch(
      /^outline: 1px solid #\w{6} !important;outline-offset: -1px /,
    );
    expect(drawingOf(['own'])).toContain('--backlight-line: 1px solid !important;--backlight-offset: -1px ');
    expect(drawingOf(['followed'], style)).not.toContain('--backlight-line');
  });

  it.each([
    ['solid', '1px solid', '-1px'],
    ['dashed', '2px dashed', '-1px'],
    ['dotted', '2px dotted', '-1px'],
    ['double', '3px double', '-2px'],
  ] as const)('of a %s line is as wide as it takes to tell it apart', (line, outline, offset) => {
    const style = aStyle({ line: { ...aStyle().line, ugc: line } });
    expect(drawingOf(['ugc'], style)).toContain(
      `outline: ${outline} ${ink('ugc')} !important;outline-offset: ${offset} `,
    );
  });

  it('of several kinds has the colours of all, whatever their lines: one line, and a tick for each other', () => {
    for (const style of ALL_LOOKS) {
      const drawing = drawingOf(['nofollow', 'ugc', 'sponsored'], style);
      for (const kind of ['nofollow', 'ugc', 'sponsored'] as const) expect(drawing).toContain(ink(kind));
      expect(drawing.match(/outline: /g)).toHaveLength(1);
      expect(drawing.match(/ 0 0 0 /g)?.length).toBe(
        drawingOf(['nofollow'], style).match(/ 0 0 0 /g)?.length,
      );
    }
  });

  it.each([
    ['suspicious', `--backlight-bar: ${ink('suspicious')} !important;`],
    ['own', '--backlight-own: #f59e0b !important;'],
  ] as const)('of %s comes on top of another, or stands alone', (kind, says) => {
    expect(drawingOf([kind])).toContain(says);
    const both = drawingOf(['ugc', kind]);
    expect(both).toContain(says);
    expect(both.endsWith(drawingOf(['ugc']))).toBe(true);
  });

  it('on a dark page has light lines, with dark beside them', () => {
    const drawing = drawingOf(['nofollow', 'suspicious'], aStyle(), 'dark');
    expect(drawing).toContain(`2px dashed ${ink('nofollow', 'dark')} `);
    expect(drawing).toContain(`--backlight-bar: ${ink('suspicious', 'dark')} `);
    expect(drawing).toMatch(/box-shadow: 0 0 0 1px #000000,/);
  });

  it('has light or dark before a double line, which leaves no room for it elsewhere', () => {
    const last = / 0 0 0 #ffffff !important;$/;
    expect(drawingOf(['sponsored'])).toMatch(last);
    expect(drawingOf(['nofollow'])).not.toMatch(last);
    const double = aStyle({ line: { ...aStyle().line, followed: 'double' } });
    expect(drawingOf(['own'], double)).toContain('--backlight-bar-beside: #ffffff ');
  });

  it('draws no shadow within a link: Firefox would draw it beside a link that goes on in the next line', () => {
    for (const style of ALL_LOOKS) expect(sheet('x', { style })).not.toContain('inset');
  });

  it('of nothing is nothing', () => {
    expect(drawingOf([])).toBe('');
  });
});
