import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeQuestion } from '../../../../utils/highlight/judge-question.ts';
import type { Judgement } from '../../../../utils/highlight/judgement.ts';
import { selectorsOf } from '../../../../utils/highlight/selectors.ts';
import {
  HIGHLIGHT_KINDS,
  type HighlightKind,
  type HighlightStyle,
  LINE_KINDS,
} from '../../../../utils/highlight/style.ts';
import type { HighlightView } from '../../../../utils/highlight/view.ts';
import { isBacklink, judgeOf } from '../../../../utils/link/judge.ts';
import { resolveHref } from '../../../../utils/link/url.ts';
import { aFact, own } from '../../build.ts';
import { anAddress } from './addresses.ts';
import { aHosts, anExceptions, aPlace, aQuestion, aStyle, showing, someDomains } from './questions.ts';
import { matches } from './selector-meaning.ts';

const NOTHING_TOLD = { hosts: aHosts(), exceptions: anExceptions() };
const ELSEWHERE = 'https://other.example/';

/** What a link is highlighted as, in the order of the legend. */
function kindsOf(
  { href = ELSEWHERE, rel = null }: { href?: string | null; rel?: string | null },
  {
    judgement = NOTHING_TOLD,
    style = aStyle(),
    only = null,
  }: { judgement?: Judgement; style?: HighlightStyle; only?: HighlightView['only'] } = {},
): string {
  const { kinds } = selectorsOf(judgement, style, only);
  return [...kinds].flatMap(([kind, selector]) => (matches(selector, { href, rel }) ? kind : [])).join(' ');
}

/** The kinds as one of which a link is drawn: those of the last combination that finds it. */
function drawnAs(rel: string, style = aStyle()): string | undefined {
  const found = selectorsOf(NOTHING_TOLD, style).combinations.filter(({ selector }) =>
    matches(selector, { href: ELSEWHERE, rel }),
  );
  return found.at(-1)?.kinds.join(' ');
}

describe('a link', () => {
  it.each([
    ['without rel, to another site', { href: ELSEWHERE }, 'followed'],
    ['without rel, within the site', { href: '/a' }, ''],
    ['without rel, within the site, written in full', { href: 'https://www.blog.test/a' }, ''],
    ['within the site, and nofollow', { href: '/a', rel: 'nofollow' }, 'nofollow'],
    ['with several rel', { rel: 'ugc,nofollow sponsored' }, 'nofollow ugc sponsored'],
    ['with a misspelt rel', { rel: 'no-follow' }, 'followed suspicious'],
    ['without an address', { href: null, rel: 'nofollow no-follow' }, ''],
    ['with an empty address', { href: '', rel: 'nofollow' }, 'nofollow'],
  ])('%s', (_, link, kinds) => {
    expect(kindsOf(link)).toBe(kinds);
  });

  it('within the site is left alone where the user wants it so', () => {
    const style = aStyle({ outboundOnly: true });
    expect(kindsOf({ href: '/a', rel: 'nofollow follow' }, { style })).toBe('');
    expect(kindsOf({ rel: 'nofollow follow' }, { style })).toBe('nofollow suspicious');
  });

  it('is nofollow, and never followed, where the page says so', () => {
    const judgement = { ...NOTHING_TOLD, hosts: aHosts({ nofollowBy: 'robots: none' }) };
    expect(kindsOf({ href: '/a' }, { judgement })).toBe('nofollow');
    expect(kindsOf({ rel: 'ugc' }, { judgement })).toBe('nofollow ugc');
  });

  it('has the kinds that the exceptions give it', () => {
    const exceptions = anExceptions({
      own: ['/go?1'],
      outbound: ['/go?1'],
      internal: ['https://blog.test:443/'],
      suspicious: ['"UGC"'],
    });
    const judgement = { hosts: aHosts({ own: ['example.com'] }), exceptions };
    expect(kindsOf({ href: '/go?1' }, { judgement })).toBe('followed own');
    expect(kindsOf({ href: 'HTTP://example.com/', rel: '"ugc"' }, { judgement })).toBe(
      'followed suspicious own',
    );
    expect(kindsOf({ href: 'https://blog.test:443/' }, { judgement })).toBe('');
  });
});

describe('the selectors', () => {
  it('find what the user wants to see', () => {
    fc.assert(
      fc.property(fc.subarray([...HIGHLIGHT_KINDS]), (shown) => {
        const judgement = { ...NOTHING_TOLD, hosts: aHosts({ own: ['example.com'] }) };
        const { kinds, combinations } = selectorsOf(judgement, showing(...shown));
        expect([...kinds.keys()].sort()).toEqual([...shown].sort());
        const marks = shown.filter((kind) => ['nofollow', 'ugc', 'sponsored'].includes(kind)).length;
        expect(combinations).toHaveLength(2 ** marks - 1 + Number(shown.includes('followed')));
        expect(combinations.flatMap(({ kinds }) => kinds).every((kind) => shown.includes(kind))).toBe(true);
      }),
    );
  });

  it('find no own links where the user has no domains', () => {
    expect([...selectorsOf(NOTHING_TOLD, aStyle()).kinds.keys()]).not.toContain('own');
  });
});

describe('of the links of a page', () => {
  const judgement = { ...NOTHING_TOLD, hosts: aHosts({ own: ['example.com'] }) };
  const LINKS = [
    ['the user’s, followed', { href: 'https://example.com/' }],
    ['the user’s, nofollow', { href: 'https://example.com/', rel: 'nofollow' }],
    ['another one, followed', {}],
    ['another one, ugc', { rel: 'ugc' }],
    ['another one, suspicious', { rel: 'no-follow' }],
  ] as const;
  const seen = (only: HighlightView['only']) =>
    LINKS.map(([, link]) => kindsOf(link, { judgement, only })).map((kinds) => kinds || '-');

  it('all are seen by default', () => {
    expect(seen(null)).toEqual(['followed own', 'nofollow own', 'followed', 'ugc', 'followed suspicious']);
  });

  it('only the user’s are, with all that they are', () => {
    expect(seen('mine')).toEqual(['followed own', 'nofollow own', '-', '-', '-']);
  });

  it('only those that are not followed are, or that somebody thought not to be', () => {
    expect(seen('problems')).toEqual(['-', 'nofollow own', '-', 'ugc', 'suspicious']);
  });

  it('none is the user’s who has no domains', () => {
    expect(kindsOf({ rel: 'nofollow' }, { only: 'mine' })).toBe('');
  });

  it('all are problems of a page that is nofollow', () => {
    const nofollow = { ...judgement, hosts: aHosts({ own: ['example.com'], nofollowBy: 'robots: none' }) };
    expect(kindsOf({ href: 'https://example.com/' }, { judgement: nofollow, only: 'problems' })).toBe(
      'nofollow own',
    );
  });
});

describe('a link of several kinds is drawn as all of them that are shown', () => {
  it.each([
    ['', LINE_KINDS, 'followed'],
    ['nofollow', LINE_KINDS, 'nofollow'],
    ['sponsored nofollow', LINE_KINDS, 'nofollow sponsored'],
    ['ugc,sponsored', LINE_KINDS, 'ugc sponsored'],
    ['sponsored ugc nofollow', LINE_KINDS, 'nofollow ugc sponsored'],
    ['sponsored ugc nofollow', ['nofollow', 'sponsored'], 'nofollow sponsored'],
    ['ugc', ['nofollow', 'sponsored'], undefined],
  ] as const)('rel=%j, of %j', (rel, shown, kinds) => {
    expect(drawnAs(rel, showing(...shown))).toBe(kinds);
  });
});

it('each selector is a single one: a suffix applies to all of it', () => {
  const judgement = {
    hosts: aHosts({ own: ['example.com'] }),
    exceptions: anExceptions({ own: ['/a,b'] }),
  };
  const { kinds, combinations } = selectorsOf(judgement, aStyle({ outboundOnly: true }));
  for (const selector of [...kinds.values(), ...combinations.map(({ selector }) => selector)]) {
    expect(matches(`${selector}:not(*)`, { href: 'https://example.com/', rel: 'nofollow follow' })).toBe(
      false,
    );
    expect(selector).toMatch(/^:any-link/);
  }
});

it('whatever a page writes, its links are found to be what the judge finds them to be', () => {
  const anRel = fc.constantFrom(
    null,
    '',
    'nofollow',
    'UGC,nofollow',
    'sponsored x',
    'no follow',
    '“nofollow”',
    'Paid,ugc',
  );
  const links = fc.array(fc.record({ href: anAddress, rel: anRel }), { maxLength: 12 });
  const robots = fc.constantFrom([], [{ name: 'robots', content: 'nofollow', place: 'head' as const }]);
  fc.assert(
    fc.property(
      aPlace,
      someDomains,
      links,
      robots,
      fc.boolean(),
      (place, domains, links, robots, outboundOnly) => {
        const hrefs = [...new Set(links.map(({ href }) => href))];
        const rels = [...new Set(links.flatMap(({ rel }) => rel || []))];
        const judgement = judgeQuestion(aQuestion({ ...place, robots, hrefs, rels }), domains);
        const judge = judgeOf(place, domains);
        const metaNofollow = robots.length > 0;
        for (const { href, rel } of links) {
          const resolved = resolveHref(href, place.base)?.href ?? null;
          const link = judge.link(aFact({ rawHref: href, href: resolved, rawRel: rel }));
          const { outbound, kind } = link;
          const is: Record<HighlightKind, boolean> = {
            followed: outbound && kind.includes('followed') && !metaNofollow,
            nofollow: kind.includes('nofollow') || metaNofollow,
            ugc: kind.includes('ugc'),
            sponsored: kind.includes('sponsored'),
            suspicious: kind.includes('suspicious'),
            own: isBacklink(link, judge.home),
          };
          const expected = outboundOnly && !outbound ? [] : HIGHLIGHT_KINDS.filter((each) => is[each]);
          const found = kindsOf({ href, rel }, { judgement, style: aStyle({ outboundOnly }) });
          expect([href, rel, found]).toEqual([href, rel, expected.join(' ')]);
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('a link to the user’s domain is found by its beginning, without an exception', () => {
  const judgement = judgeQuestion(aQuestion(), own('example.com'));
  expect(kindsOf({ href: 'https://www.example.com/late' }, { judgement })).toBe('followed own');
});
