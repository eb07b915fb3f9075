import { describe, expect, it } from 'vitest';
import { anchorFits } from '../../../../utils/posts/anchor.ts';
import type { Expectation } from '../../../../utils/posts/post.ts';

describe('an anchor', () => {
  it.each<[string, string, Expectation['anchor'], boolean]>([
    ['any', '', { kind: 'any' }, true],
    ['exact', 'Good flour', { kind: 'exact', text: 'Good flour' }, true],
    ['exact, blanks and case aside', ' good\u00a0 FLOUR ', { kind: 'exact', text: 'Good flour' }, true],
    ['exact, its letters composed', 'Cafe\u0301', { kind: 'exact', text: 'Caf\u00e9' }, true],
    ['exact, its quotes made round', 'Don’t say “rise”', { kind: 'exact', text: 'Don\'t say "rise"' }, true],
    ['exact, with places to break it', 'Sour\u00addough\u200b', { kind: 'exact', text: 'Sourdough' }, true],
    ['exact, with more around it', 'Good flour here', { kind: 'exact', text: 'Good flour' }, false],
    ['exact, where there is none', '', { kind: 'exact', text: 'flour' }, false],
    ['contained', 'Our good flour here', { kind: 'contains', text: 'Good  flour' }, true],
    ['contained in another order', 'flour, good', { kind: 'contains', text: 'good flour' }, false],
  ])('%s', (_, text, anchor, fits) => {
    expect(anchorFits({ text }, anchor)).toBe(fits);
  });

  // As it was typed, and what editors and templates make of it.
  it.each([
    ['garden tools - 2026', 'garden tools – 2026'],
    ['garden tools -- 2026', 'garden tools — 2026'],
    ['garden tools - 2026', 'garden tools—2026'],
    ['read more...', 'read more…'],
    ['read more . . .', 'read more ...'],
    ['12" pots', '12″ pots'],
    ["12' pots", '12′ pots'],
    ['"Garten" heute', '„Garten“ heute'],
    ['"Jardin" !', '«\u202fJardin\u202f» !'],
    ['jardin : outils', 'jardin\u00a0: outils'],
    ['"庭"', '「庭」'],
    ["'tools'", '‚tools‘'],
    ["``tools''", '“tools”'],
    ['e-bike tools', 'e\u2011bike tools'],
    ['2x4 boards', '2×4 boards'],
    ['Acme(tm) tools', 'Acme™ tools'],
    ['Acme (R) tools', 'Acme® tools'],
    ['1/2 price', '½ price'],
    ['shop ->', 'shop →'],
    ['office', 'o\ufb03ce'],
    ['garden tools', '\u200egarden tools\u200f'],
    ['שלום hi', '\u202bשלום\u202c hi'],
    ['garden tools', '\u2067garden\u2069 \u2060tools\ufeff'],
    ['garden tools', 'garden\u2003tools\u180e'],
    ['garden tools', 'garden tools \uf08e'],
    ['garden tools ☂', 'garden tools ☂\ufe0f'],
    ['garden tools', 'garden\u034f tools'],
  ])('%j reads as %j', (typed, text) => {
    expect(anchorFits({ text }, { kind: 'exact', text: typed })).toBe(true);
    expect(anchorFits({ text: typed }, { kind: 'exact', text })).toBe(true);
  });

  it.each([
    ['garden tools', 'garden tool'],
    ['garden tools', 'gardentools'],
    ['garden tools', 'garden-tools'],
    ['garden tools', 'garden toolß'],
    ['garden tools 2025', 'garden tools 2026'],
    ['C++', 'C'],
    ['résumé', 'resume'],
  ])('%j does not read as %j', (typed, text) => {
    expect(anchorFits({ text }, { kind: 'exact', text: typed })).toBe(false);
  });

  it('may be any of its readings, whose blanks a style sheet makes', () => {
    const link = { text: 'GardenTools open_in_new', readings: ['GardenTools', 'GardenTools open_in_new'] };
    expect(anchorFits(link, { kind: 'exact', text: 'garden tools' })).toBe(true);
    expect(anchorFits(link, { kind: 'exact', text: 'garden tools open_in_new' })).toBe(true);
    expect(anchorFits(link, { kind: 'exact', text: 'garden' })).toBe(false);
    expect(anchorFits(link, { kind: 'contains', text: 'tools' })).toBe(true);
  });
});
