import { afterAll, beforeAll, expect, it } from 'vitest';
import { setDomains } from '../../utils/drive/session.ts';
import { page } from '../../utils/drive/site.ts';
import type { CanonicalState } from '../../utils/verdict/canonical.ts';
import { inEachBrowser } from './each-browser.ts';
import { DOMAIN, html, judgeFetched, judgeUrl, LINK, type SeeingSite, serveSeen } from './verdict-suite.ts';

/** A page at `/{i}`, and what it says of its canonical. */
interface CanonicalCase {
  readonly name: string;
  readonly head?: string;
  readonly body?: string;
  readonly header?: string;
  /** What follows `/{i}` in its address. */
  readonly more?: string;
  readonly state: CanonicalState;
  readonly verdict?: string;
  readonly evidence?: string;
}

const link = (href: string) => `<link rel="canonical" href="${href}">`;
const inHeader = (href: string) => `<${href}>; rel="canonical"`;
const thousand = (make: (i: number) => string) => Array.from({ length: 1000 }, (_, i) => make(i)).join('');

const ELSEWHERE = { state: 'elsewhere', verdict: 'false: canonical-elsewhere' } as const;
/** Search engines ignore them, so it only is good to know. */
const CONFLICT = { state: 'conflict', verdict: 'true: canonical-elsewhere' } as const;

const CASES: readonly CanonicalCase[] = [
  { name: 'none', state: 'none' },
  { name: 'its address', head: link('{origin}/{i}'), state: 'self' },
  { name: 'its address, relative', head: link('{i}'), state: 'self' },
  { name: 'its address with a fragment', head: link('/{i}#top'), state: 'self' },
  { name: 'its address in a header', header: inHeader('{origin}/{i}'), state: 'self' },
  { name: 'with a slash at the end', head: link('/{i}/'), state: 'other-form' },
  {
    name: 'without what tells where a visitor came from',
    more: '?utm_source=mail&a=1',
    head: link('/{i}?a=1'),
    state: 'other-form',
  },
  {
    name: 'with small letters in an escape',
    more: '-%C3%A9',
    head: link('/{i}-%c3%a9'),
    state: 'other-form',
  },
  { name: 'with an escape that none needs', more: '-a', head: link('/{i}-%61'), state: 'other-form' },
  { name: 'with other letters', more: '-a', head: link('/{i}-A'), ...ELSEWHERE },
  { name: 'with a query', head: link('/{i}?a=1'), ...ELSEWHERE },
  { name: 'without a query that tells which page it is', more: '?id=7', head: link('/{i}'), ...ELSEWHERE },
  {
    name: 'another page',
    head: link('{origin}/other'),
    ...ELSEWHERE,
    evidence: '<link rel="canonical" href="{origin}/other">',
  },
  {
    name: 'another page, relative',
    head: link('other'),
    ...ELSEWHERE,
    evidence: '<link rel="canonical" href="other">',
  },
  { name: 'another site', head: link('//original.example/{i}'), ...ELSEWHERE },
  {
    name: 'another page, in a header',
    header: inHeader('/other'),
    ...ELSEWHERE,
    evidence: 'Link: </other>; rel="canonical"',
  },
  {
    name: 'another page, among other links of a header',
    header: `</s.css>; rel=preload; as=style, ${inHeader('/other')}`,
    ...ELSEWHERE,
  },
  { name: 'in a header, about another page', header: `${inHeader('/other')}; anchor="/pdf"`, state: 'none' },
  {
    name: 'by a script',
    body: `<script>document.head.innerHTML += '${link('/other')}'</script>`,
    ...ELSEWHERE,
  },
  { name: 'relative, with a base', head: `<base href="/sub/">${link('{i}')}`, ...ELSEWHERE },
  {
    name: 'in a header, which knows no base',
    head: '<base href="/sub/">',
    header: inHeader('{i}'),
    state: 'self',
  },
  { name: 'in the body, where engines disregard it', body: link('/other'), state: 'none' },
  { name: 'for another language', head: '<link rel="canonical" hreflang="de" href="/de">', state: 'none' },
  { name: 'for print', head: '<link rel="canonical" media="print" href="/print">', state: 'none' },
  { name: 'empty', head: link(''), state: 'unusable' },
  { name: 'blanks', head: link(' '), state: 'unusable' },
  { name: 'without href', head: '<link rel="canonical">', state: 'none' },
  { name: 'javascript:', head: link('javascript:alert(1)'), state: 'unusable' },
  { name: 'no address at all', head: link('http://['), state: 'unusable' },
  { name: 'an empty one, then another page', head: link('') + link('/other'), ...ELSEWHERE },
  { name: 'two, of which one is in the body', head: link('/{i}'), body: link('/other'), state: 'self' },
  { name: 'two pages', head: link('/{i}') + link('/other'), ...CONFLICT },
  {
    name: 'the tag its address, the header another',
    head: link('/{i}'),
    header: inHeader('/other'),
    ...CONFLICT,
  },
  { name: 'two forms of another page', head: link('/other') + link('/other/'), ...ELSEWHERE },
  { name: 'the same page, 1,000 times', head: thousand(() => link('/other')), ...ELSEWHERE },
  { name: '1,000 pages', head: thousand((i) => link(`/other-${i}`)), ...CONFLICT },
];

inEachBrowser('whether links count by the page’s canonical', (browser) => {
  let site: SeeingSite;
  const fill = (text: string, i: number) =>
    text.replaceAll('{origin}', site.origin).replaceAll('{i}', String(i));
  beforeAll(async () => {
    site = await serveSeen((path, response) => {
      if (path === '/robots.txt') {
        response.writeHead(404).end();
        return;
      }
      const i = Number.parseInt(path.slice(1), 10);
      const { head = '', body = '', header } = CASES[i] ?? {};
      const headers = header === undefined ? {} : { link: fill(header, i) };
      html(response, fill(page(`${LINK}${body}`, head), i), headers);
    });
    await setDomains(browser(), [DOMAIN]);
    await judgeUrl(browser(), `${site.origin}/0`, { checks: true });
  });
  afterAll(() => site.close());

  it.each(CASES.map((one, i) => ({ verdict: 'true', ...one, i })))(
    '$name: $state',
    async ({ i, more = '', state, verdict, evidence }) => {
      const judged = await judgeUrl(browser(), `${site.origin}/${i}${more}`);
      expect(judged.page.canonicalState).toBe(state);
      expect(judged.links.map((link) => link.verdict)).toEqual([verdict]);
      if (evidence) expect(judged.links[0]?.evidence).toEqual([fill(evidence, i)]);
      // A page with another canonical may be shown all the same: it is a hint.
      expect(judged.page.indexable).toBe(true);
      const why = ': canonical is elsewhere';
      expect(judged.words).toEqual([verdict.startsWith('true') ? 'counts' : `does not count${why}`]);
      expect(judged.headline).toBe(`1 link to example.com, ${judged.words[0]}`);
    },
  );

  it('is the same of the pages as they are fetched', async () => {
    await browser().grant(['*://localhost/*']);
    const own = await browser().openOwnPage('dashboard.html');
    for (const [i, { name, more = '', verdict = 'true' }] of CASES.entries()) {
      // What a script adds is not there.
      const expected = name === 'by a script' ? 'true' : verdict;
      expect([name, await judgeFetched(own, `${site.origin}/${i}${more}`)]).toEqual([name, [expected]]);
    }
    await own.close();
  });
});
