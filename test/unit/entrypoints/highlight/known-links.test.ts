import '../../utils/read/prototypes.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  isCut,
  isOtherPage,
  knownIn,
  knownLinks,
  learn,
  pageNow,
  unknownLinks,
} from '../../../../entrypoints/highlight/known-links.ts';
import type { Exceptions, PageHosts } from '../../../../utils/highlight/judgement.ts';
import { WHOLE_VIEW } from '../../../../utils/highlight/view.ts';
import { WRITTEN_AT_MOST } from '../../../../utils/message/background-to-highlight.ts';
import type { Run } from '../../../../utils/read/roots.ts';
import { aHosts, anExceptions, aQuestion, aStyle } from '../../utils/highlight/questions.ts';

const { hrefs: _, rels: __, ...PAGE } = aQuestion();

afterEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

/** The links of a document that has this in it. */
function linksIn(html: string): Run[] {
  document.body.innerHTML = html;
  const links = [...document.querySelectorAll('a, area')];
  return [{ root: document, kind: 'document', links }];
}

const anAnswer = (exceptions: Partial<Exceptions> = {}, hosts: Partial<PageHosts> = {}) => ({
  hosts: aHosts(hosts),
  exceptions: anExceptions(exceptions),
  style: aStyle(),
  view: WHOLE_VIEW,
});
const NOTHING = { hrefs: [], rels: [] };
const known = () => knownLinks(PAGE, anAnswer());

describe('what is asked about', () => {
  it('is each address and rel as written, once', () => {
    const runs = linksIn(
      '<a href="/a" rel="ugc">1</a><a href="/a" rel="UGC">2</a><area href=" /A "><a href="" rel="">',
    );
    expect(unknownLinks(runs, known())).toEqual({ hrefs: ['/a', ' /A ', ''], rels: ['ugc', 'UGC'] });
  });

  it('is nothing that was asked before', () => {
    const knowledge = known();
    learn(knowledge, unknownLinks(linksIn('<a href="/a" rel="ugc">'), knowledge), anAnswer());
    expect(unknownLinks(linksIn('<a href="/a" rel="ugc"><a href="/b" rel="nofollow">'), knowledge)).toEqual({
      hrefs: ['/b'],
      rels: ['nofollow'],
    });
  });

  it('is asked again where no answer came', () => {
    const knowledge = known();
    const runs = linksIn('<a href="/a" rel="ugc">');
    unknownLinks(runs, knowledge);
    expect(unknownLinks(runs, knowledge)).toEqual({ hrefs: ['/a'], rels: ['ugc'] });
  });

  it('is nothing of an anchor without an address', () => {
    expect(unknownLinks(linksIn('<a rel="ugc" name="top">'), known())).toEqual({ hrefs: [], rels: [] });
  });

  it('is the address of an SVG link in its older form too', () => {
    const link = document.createElementNS('http://www.w3.org/2000/svg', 'a');
    // Happy DOM gives it no class of its own.
    vi.stubGlobal('SVGAElement', SVGElement);
    link.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', '/svg');
    const runs: Run[] = [{ root: document, kind: 'document', links: [link] }];
    expect(unknownLinks(runs, known()).hrefs).toEqual(['/svg']);
  });

  it('is nothing that is longer than may be asked', () => {
    const long = (length: number) => `/${'x'.repeat(length - 1)}`;
    const runs = linksIn(
      `<a href="${long(WRITTEN_AT_MOST + 1)}" rel="${long(WRITTEN_AT_MOST + 1)}"><a href="${long(WRITTEN_AT_MOST)}">`,
    );
    expect(unknownLinks(runs, known())).toEqual({ hrefs: [long(WRITTEN_AT_MOST)], rels: [] });
  });

  it('is all of it in another document', () => {
    const runs = linksIn('<a href="/a">');
    unknownLinks(runs, known());
    expect(unknownLinks(runs, known()).hrefs).toEqual(['/a']);
  });
});

describe('what is answered', () => {
  it('is kept beside what was answered before; what the page is, and the style, are as said last', () => {
    const first = learn(known(), NOTHING, anAnswer({ own: ['a'] }));
    const style = aStyle({ legend: false });
    const second = learn(first, NOTHING, {
      ...anAnswer({ own: ['b'], internal: ['c'] }, { own: ['example.com'] }),
      style,
    });
    expect(second.judgement).toEqual({
      hosts: aHosts({ own: ['example.com'] }),
      exceptions: anExceptions({ own: ['a', 'b'], internal: ['c'] }),
    });
    expect(second.style).toEqual(style);
    expect(second.page).toEqual(PAGE);
  });

  it('is no more than a style sheet can bear: what was said first counts', () => {
    const many = (start: number) => Array.from({ length: 3000 }, (_, i) => `${start + i}`);
    const once = learn(known(), NOTHING, anAnswer({ own: many(0) }));
    const twice = learn(once, NOTHING, anAnswer({ own: many(3000) }));
    const { exceptions } = twice.judgement;
    // And the legend says so.
    expect([once, twice].map(({ judgement }) => isCut(judgement))).toEqual([false, true]);
    expect([exceptions.own.length, exceptions.own[0], exceptions.own.at(-1)]).toEqual([5000, '0', '4999']);
  });
});

describe('the document says something else of itself', () => {
  const url = 'https://blog.test/post';
  const META = { name: 'robots', content: 'nofollow', place: 'head' } as const;

  it.each([
    ['in nothing', {}, false],
    ['in the fragment alone', { url: `${url}#top`, base: `${url}#top` }, false],
    ['in its address', { url: 'https://blog.test/other' }, true],
    ['in its query', { url: `${url}?page=2` }, true],
    ['in its base', { base: 'https://other.example/' }, true],
    ['in the header that it came with', { xRobotsTag: 'nofollow' }, true],
    ['in a meta that came', { robots: [META] }, true],
  ])('%s: %s', (_, now, elsewhere) => {
    expect(isOtherPage(PAGE, { ...PAGE, ...now })).toBe(elsewhere);
  });

  it('in a meta that went, or says another thing', () => {
    const before = { ...PAGE, robots: [META] };
    expect(isOtherPage(before, PAGE)).toBe(true);
    expect(isOtherPage(before, { ...PAGE, robots: [{ ...META, content: 'noindex' }] })).toBe(true);
    expect(isOtherPage(before, { ...PAGE, robots: [{ ...META }] })).toBe(false);
  });

  it('by its address, its base, its metas and the header that it came with', () => {
    document.head.innerHTML = '<meta name="robots" content="none"><meta name="author" content="nofollow">';
    expect(pageNow('noindex')).toEqual({
      url: document.URL,
      base: document.baseURI,
      robots: [{ name: 'robots', content: 'none', place: 'head' }],
      xRobotsTag: 'noindex',
    });
  });
});

describe('of the links that the user wants to see', () => {
  const of = (rel: string) =>
    learn(known(), { hrefs: [], rels: [rel] }, anAnswer({}, { own: ['example.com'] }));

  it('the same is known for the same view, so that nothing is drawn anew', () => {
    const knowledge = of('ugc');
    expect(knownIn({ only: null, hidden: [] }, knowledge)).toBe(knowledge);
    expect(knowledge.counted).toBe(knowledge.selectors);
  });

  it('those of a hidden kind are counted, but not drawn; what was asked stays known', () => {
    const knowledge = knownIn({ only: null, hidden: ['ugc'] }, of('ugc'));
    expect([...knowledge.counted.kinds.keys()]).toContain('ugc');
    expect([...knowledge.selectors.kinds.keys()]).not.toContain('ugc');
    expect(knowledge.asked.rels).toEqual(new Set(['ugc']));
    const learned = learn(knowledge, { hrefs: [], rels: ['x'] }, anAnswer());
    expect(learned.view).toEqual({ only: null, hidden: ['ugc'] });
    expect([...learned.selectors.kinds.keys()]).not.toContain('ugc');
  });

  it('none is followed where only problems are wanted', () => {
    const knowledge = knownIn({ only: 'problems', hidden: [] }, of('ugc'));
    expect([...knowledge.selectors.kinds.keys()]).not.toContain('followed');
  });
});
