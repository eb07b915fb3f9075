import { describe, expect, it } from 'vitest';
import { relKinds } from '../../../../utils/link/rel.ts';
import { byWeight, REASON_CODES } from '../../../../utils/verdict/reason.ts';
import { sumOf } from '../../../../utils/verdict/sum.ts';
import { type LinkToJudge, verdictOf } from '../../../../utils/verdict/verdict.ts';
import { aJudged } from '../../build.ts';
import { aPageVerdict, inShort } from './facts.ts';

/** The verdict on a link of a page that nothing speaks against. */
function verdict(link: Partial<LinkToJudge>, frame: string | null = null, page = aPageVerdict()) {
  const { rawRel = null } = link;
  return verdictOf(aJudged({ kind: relKinds(rawRel), hidden: false, jsOnly: false, ...link }), page, frame);
}

const noindex = aPageVerdict({ robots: [{ name: 'robots', content: 'noindex', place: 'head' }] });
const unchecked = aPageVerdict({ xRobotsTag: null }, { robotsTxt: null });

describe('a link', () => {
  it.each<[string, Partial<LinkToJudge>, string]>([
    ['followed', {}, 'true'],
    ['with rel that says nothing of it', { rawRel: 'noopener external' }, 'true'],
    ['nofollow', { rawRel: 'nofollow' }, 'false: rel-nofollow'],
    ['NoFollow', { rawRel: 'NoFollow noopener' }, 'false: rel-nofollow'],
    ['ugc', { rawRel: 'ugc' }, 'false: rel-ugc'],
    ['sponsored', { rawRel: 'sponsored' }, 'false: rel-sponsored'],
    [
      'all three, by commas',
      { rawRel: 'sponsored,ugc,nofollow' },
      'false: rel-nofollow, rel-ugc, rel-sponsored',
    ],
    ['with a misspelt rel', { rawRel: 'no-follow' }, 'true: suspicious-rel'],
    [
      'nofollow beside a misspelt one',
      { rawRel: 'nofollow dofollow' },
      'false: rel-nofollow, suspicious-rel',
    ],
    ['in an image map', { element: 'area' }, 'null: may-not-count'],
    ['in an SVG', { element: 'svg-a' }, 'null: may-not-count'],
    ['through a redirect', { via: 'www.google.com' }, 'null: via-redirect'],
    ['only after JavaScript', { jsOnly: true }, 'true: js-only'],
    ['of which it is not known whether it is in the HTML', { jsOnly: null }, 'true'],
    ['hidden', { hidden: 'same-colour' }, 'true: hidden'],
    ['in a closed tab', { hidden: 'not-rendered' }, 'true: hidden'],
    ['of which it is not known whether it is seen', { hidden: null }, 'true'],
    ['whose nofollow a script took away', { servedRel: 'nofollow noopener' }, 'null: served-rel'],
    [
      'whose nofollow a script made',
      { rawRel: 'nofollow', servedRel: null },
      'false: rel-nofollow, served-rel',
    ],
    ['to whose rel a script added what says nothing', { rawRel: 'noopener', servedRel: null }, 'true'],
    ['of one sign, whatever its size', { text: '-', hidden: null }, 'true: hidden'],
    ['of one sign that is small', { text: '-', hidden: 'one-character' }, 'true: hidden'],
    ['of one sign that is large', { text: '→' }, 'true'],
    ['of one sign and marks that nobody sees', { text: '\u200e→\ufe0e', hidden: null }, 'true: hidden'],
    ['of one emoji', { text: '👩\u200d🌾', hidden: null }, 'true: hidden'],
    ['of one sign of an icon font', { text: '\uf167', hidden: null }, 'true: hidden'],
    ['of two signs', { text: '->', hidden: null }, 'true'],
    ['of one letter', { text: 'a' }, 'true'],
    ['of one digit', { text: '1' }, 'true'],
    ['of one Chinese sign', { text: '家' }, 'true'],
    ['of an image whose alt is one sign', { text: '>', textFrom: 'alt' }, 'true'],
  ])('%s', (_name, link, expected) => {
    expect(inShort(verdict(link))).toBe(expected);
  });

  it('of one sign of an icon font says which, as it has no form', () => {
    const [reason] = verdict({ text: '\uf167', hidden: null }).reasons;
    expect([reason?.say, reason?.evidence]).toEqual(['one_icon', 'U+F167']);
  });

  it('in a frame belongs to the framed document', () => {
    const { counts, reasons } = verdict({ rawRel: 'ugc' }, 'https://widget.test/x');
    expect([counts, reasons.map(({ code, evidence }) => [code, evidence])]).toEqual([
      false,
      [
        ['rel-ugc', 'rel="ugc"'],
        ['in-frame', 'https://widget.test/x'],
      ],
    ]);
  });

  it('of a page that says noindex does not count, whatever its rel', () => {
    expect(inShort(verdict({}, null, noindex))).toBe('false: page-noindex');
    expect(inShort(verdict({ rawRel: 'ugc', hidden: 'off-screen' }, null, noindex))).toBe(
      'false: rel-ugc, page-noindex, hidden',
    );
  });

  it('of a page that was not fully checked is judged as far as possible', () => {
    expect(inShort(verdict({}, null, unchecked))).toBe('null: not-checked');
    // An unchecked source could not make it count.
    expect(inShort(verdict({ rawRel: 'nofollow' }, null, unchecked))).toBe('false: rel-nofollow');
  });
});

describe('reasons', () => {
  it('say what they rest on, as written', () => {
    const evidence = (link: Partial<LinkToJudge>) => verdict(link).reasons.map((reason) => reason.evidence);
    expect(evidence({ rawRel: 'NoFollow, external' })).toEqual(['rel="NoFollow, external"']);
    expect(evidence({ via: 'out.test' })).toEqual(['out.test']);
    expect(evidence({ hidden: 'tiny-text' })).toEqual(['tiny-text']);
    expect(evidence({ element: 'area' })).toEqual(['<area>']);
    expect(evidence({ rawRel: `nofollow ${'x'.repeat(1000)}` })[0]?.length).toBeLessThan(320);
  });

  it('distinguish what is not shown now from what is hidden', () => {
    const say = (hidden: LinkToJudge['hidden']) => verdict({ hidden }).reasons[0]?.say;
    const harmless = ['not-rendered', 'cut-off', 'screen-reader'] as const;
    expect(harmless.map(say)).toEqual(harmless.map(() => 'not_shown_now'));
    expect(say('off-screen')).toBe('hidden');
  });

  it('stand in the order of their weight', () => {
    const all = REASON_CODES.map(
      (code) => ({ code, say: 'hidden', values: [], evidence: '', means: 'no' }) as const,
    );
    expect(
      all
        .toReversed()
        .sort(byWeight)
        .map(({ code }) => code),
    ).toEqual(REASON_CODES);
  });
});

describe('many links', () => {
  const rels = ['nofollow', null, 'nofollow ugc', null];
  it('are summed up, with the reason where all have the same', () => {
    expect(sumOf(rels.map((rawRel) => verdict({ rawRel })))).toEqual({
      hidden: 0,
      yes: 2,
      no: 2,
      unknown: 0,
      why: expect.objectContaining({ code: 'rel-nofollow' }),
    });
    expect(sumOf(['ugc', 'nofollow'].map((rawRel) => verdict({ rawRel })))).toMatchObject({
      no: 2,
      why: null,
    });
    const both = ['ugc', null].map((rawRel) => verdict({ rawRel }, null, noindex));
    expect(sumOf(both)).toMatchObject({ no: 2, why: { code: 'page-noindex' } });
    expect(sumOf([verdict({ element: 'area' })])).toMatchObject({ yes: 0, no: 0, unknown: 1, why: null });
    const hidden = (['off-screen', 'not-rendered', 'same-colour'] as const).map((why) =>
      verdict({ hidden: why }),
    );
    expect(sumOf(hidden)).toMatchObject({ yes: 3, hidden: 2 });
    expect(sumOf([])).toEqual({ yes: 0, no: 0, unknown: 0, why: null, hidden: 0 });
  });
});
