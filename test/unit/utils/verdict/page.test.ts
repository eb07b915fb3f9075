import { describe, expect, it } from 'vitest';
import { judgePage } from '../../../../utils/verdict/page.ts';
import { aPageVerdict, aRobotsTxt, facts, NOW } from './facts.ts';

const meta = (name: string, content: string, place: 'head' | 'body' = 'head') => ({ name, content, place });
const canonical = (rawHref: string, place: 'head' | 'body' = 'head') => ({
  rawHref,
  href: URL.parse(rawHref, 'https://blog.test/post')?.href ?? null,
  place,
});

/** The codes, what each rests on, and what each means. */
const said = (verdict: ReturnType<typeof judgePage>) =>
  verdict.reasons.map(({ code, evidence, means }) => [code, evidence, means]);

describe('a page', () => {
  it('that nothing speaks against is indexable', () => {
    expect(aPageVerdict()).toEqual({
      reasons: [],
      unchecked: [],
      indexable: true,
      robotsTxt: { allowed: true, line: null },
      canonical: 'none',
    });
  });

  it.each<[string, Parameters<typeof facts>[0], [string, string, string][], boolean | null]>([
    ['noindex', { robots: [meta('robots', 'noindex')] }, [['page-noindex', 'robots: noindex', 'no']], false],
    [
      'noindex after a semicolon, in the second meta that has one',
      { robots: [meta('robots', 'max-snippet:0; index'), meta('robots', 'index; noindex')] },
      [
        ['page-noindex', 'robots: index; noindex', 'no'],
        ['page-noindex', 'robots: index; noindex', 'warning'],
      ],
      false,
    ],
    [
      'a semicolon that separates nothing that matters',
      { robots: [meta('robots', 'max-snippet:0; index')] },
      [],
      true,
    ],
    [
      'noindex in the body',
      { robots: [meta('robots', 'noindex', 'body')] },
      [['page-noindex', 'robots: noindex', 'no']],
      false,
    ],
    [
      'nofollow',
      { robots: [meta('robots', 'nofollow')] },
      [['page-nofollow', 'robots: nofollow', 'no']],
      true,
    ],
    [
      'none in its header',
      { xRobotsTag: 'none' },
      [
        ['page-nofollow', 'X-Robots-Tag: none', 'no'],
        ['page-noindex', 'X-Robots-Tag: none', 'no'],
      ],
      false,
    ],
    [
      'unavailable after a day that is over',
      { xRobotsTag: 'unavailable_after: 25 Jun 2026 15:00:00 PST' },
      [['page-noindex', 'X-Robots-Tag: unavailable_after: 25 Jun 2026 15:00:00 PST', 'no']],
      false,
    ],
    [
      'unavailable after a day to come',
      { xRobotsTag: 'unavailable_after: 25 Jun 2029 15:00:00 PST' },
      [],
      true,
    ],
    ['404', { status: 404 }, [['page-noindex', 'HTTP 404', 'no']], false],
    ['410', { status: 410 }, [['page-noindex', 'HTTP 410', 'no']], false],
    // It says nothing of the page that others get.
    ['403', { status: 403 }, [], true],
    ['503', { status: 503 }, [], true],
    [
      'with its canonical elsewhere',
      { canonicals: [canonical('/other')] },
      [['canonical-elsewhere', '<link rel="canonical" href="/other">', 'no']],
      true,
    ],
    [
      'with its canonical elsewhere by the header',
      { linkHeader: '</other>; rel=canonical' },
      [['canonical-elsewhere', 'Link: </other>; rel="canonical"', 'no']],
      true,
    ],
    ['with itself as canonical', { canonicals: [canonical('https://blog.test/post')] }, [], true],
    ['with another form of itself', { canonicals: [canonical('http://www.blog.test/post/')] }, [], true],
    ['with a relative canonical to itself', { canonicals: [canonical('post')] }, [], true],
    ['with an empty canonical', { canonicals: [canonical('')] }, [], true],
    ['with javascript: as canonical', { canonicals: [canonical('javascript:alert(1)')] }, [], true],
    ['with its canonical in the body', { canonicals: [canonical('/other', 'body')] }, [], true],
    [
      'with 1,000 canonicals that differ',
      { canonicals: Array.from({ length: 1000 }, (_, i) => canonical(`/${i}`)) },
      [
        [
          'canonical-elsewhere',
          '<link rel="canonical" href="/0"> <link rel="canonical" href="/1">',
          'warning',
        ],
      ],
      true,
    ],
    [
      'whose scripts take the noindex out',
      { servedRobots: [meta('robots', 'noindex')] },
      [['page-noindex', 'robots: noindex', 'unknown']],
      null,
    ],
    [
      'whose scripts take the nofollow out',
      { servedRobots: [meta('robots', 'nofollow')] },
      [['page-nofollow', 'robots: nofollow', 'unknown']],
      true,
    ],
    ['whose HTML as served says nothing', { servedRobots: [meta('robots', 'index')] }, [], true],
    [
      'that says noindex, as its HTML as served does',
      { robots: [meta('robots', 'noindex')], servedRobots: [meta('robots', 'noindex')] },
      [['page-noindex', 'robots: noindex', 'no']],
      false,
    ],
    [
      'with a canonical for another language or medium',
      { canonicals: [{ ...canonical('/de'), annotated: true }] },
      [],
      true,
    ],
  ])('%s', (_name, page, reasons, indexable) => {
    const verdict = aPageVerdict(page);
    expect(said(verdict)).toEqual(reasons);
    expect(verdict.indexable).toBe(indexable);
  });
});

describe('what was not checked', () => {
  it.each<
    [string, Parameters<typeof facts>[0], Parameters<typeof facts>[1], readonly string[], boolean | null]
  >([
    ['the header', { xRobotsTag: null }, {}, ['X-Robots-Tag'], null],
    ['robots.txt', {}, { robotsTxt: null }, ['robots.txt'], null],
    [
      'robots.txt that did not answer',
      {},
      { robotsTxt: aRobotsTxt('', { status: null }) },
      ['robots.txt'],
      null,
    ],
    ['neither', { xRobotsTag: null }, { robotsTxt: null }, ['X-Robots-Tag', 'robots.txt'], null],
    [
      'nothing of a document that no server gave',
      { url: 'about:srcdoc', xRobotsTag: null },
      { robotsTxt: null },
      [],
      true,
    ],
    [
      'what could not change it',
      { robots: [meta('robots', 'noindex')], xRobotsTag: null },
      {},
      ['X-Robots-Tag'],
      false,
    ],
  ])('is said: %s', (_name, page, more, unchecked, indexable) => {
    const verdict = aPageVerdict(page, more);
    expect([verdict.unchecked, verdict.indexable]).toEqual([unchecked, indexable]);
  });
});

describe('a server that answers otherwise to requests without cookies', () => {
  const asked = { url: 'https://blog.test/post', finalUrl: 'https://blog.test/post', status: 200, at: 0 };
  it.each([
    ['the page', {}, []],
    ['an error', { status: 404, otherPage: true }, ['HTTP 404']],
    [
      'a log-in',
      { finalUrl: 'https://blog.test/login', otherPage: true },
      ['HTTP 200 → https://blog.test/login'],
    ],
    ['no answer, which says nothing', { status: null, otherPage: false }, []],
  ])('%s', (_name, more, evidence) => {
    const { reasons, indexable } = aPageVerdict({}, { requests: [{ ...asked, ...more }] });
    expect(reasons.map((reason) => reason.evidence)).toEqual(evidence);
    expect(reasons.every(({ code, means }) => code === 'not-checked' && means === 'unknown')).toBe(true);
    expect(indexable).toBe(evidence.length === 0 ? true : null);
  });
});

it('lists the heaviest reason first', () => {
  const page = { robots: [meta('robots', 'none')], status: 404, canonicals: [canonical('/other')] };
  const robotsTxt = aRobotsTxt('User-agent: *\nDisallow: /');
  const { reasons } = judgePage({ ...facts(page), robotsTxt, now: NOW });
  expect(reasons.map(({ code, say }) => `${code} ${say}`)).toEqual([
    'page-nofollow page_nofollow',
    'page-noindex page_gone',
    'page-noindex page_noindex',
    'robots-txt robots_txt',
    'canonical-elsewhere canonical_elsewhere',
  ]);
});
