import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relKinds } from '../../utils/link/rel.ts';
import type { Tab } from './drive/driver.ts';
import { inEachBrowser } from './each-browser.ts';
import { drawnLinks, LINE, switchHighlight } from './highlight.ts';
import { setDomains } from './session.ts';
import { type Site, serve } from './site.ts';

/** Every way to write a value of rel, and what only looks like one. */
const RELS = ['nofollow', 'ugc', 'sponsored']
  .flatMap((value) => [
    value,
    value.toUpperCase(),
    ` ${value}`,
    `${value}\n`,
    `noopener ${value}`,
    `${value}\tnoopener`,
    `noopener\f${value} x`,
    `x,${value}`,
    `${value},x`,
    `x,${value},y`,
    `,${value}`,
    `${value},`,
    `x ${value},y`,
    `x,${value} y`,
    `x,\n${value}\r,y`,
    `x,${value}ed`,
    `un${value},x`,
    `un${value}`,
    `${value}x`,
    `x-${value}`,
    `${value};`,
    `"${value}"`,
    `no ${value}`,
    `${value.slice(0, -1)}`,
  ])
  .concat([
    'nofollow ugc',
    'ugc,nofollow',
    'sponsored nofollow',
    'ugc sponsored',
    'nofollow, ugc, sponsored',
    'no-follow',
    'no follow',
    'dofollow',
    'DOFOLLOW noopener',
    'nofollow dofollow',
    'x,dofollow',
    'noopener noreferrer',
    'alternate',
    '',
  ]);

const line = (rel: string) => {
  const kinds = relKinds(rel);
  if (kinds.includes('nofollow')) return LINE.nofollow;
  if (kinds.includes('ugc')) return LINE.ugc;
  return kinds.includes('sponsored') ? LINE.sponsored : LINE.followed;
};

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const anchor = (href: string, rel?: string) =>
  `<a href="${attribute(href)}"${rel === undefined ? '' : ` rel="${attribute(rel)}"`}>x</a>\n`;

inEachBrowser('the kinds of highlighted links', (browser, kind) => {
  let site: Site;
  const bodies: Record<string, string> = {};
  beforeAll(async () => {
    site = await serve((request, response) => {
      const [head = '', body = ''] = (bodies[request.url ?? ''] ?? '')
        .split('<!--body-->')
        .toReversed()
        .slice(0, 2)
        .toReversed();
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          `<!doctype html><html lang="en"><head><title>t</title>${body ? head : ''}</head><body>${body || head}`,
        );
    });
    await setDomains(browser(), ['example.com', '=www.example.org', 'example.net/blog/']);
  });
  afterAll(() => site.close());

  const open = async (name: string, html: string): Promise<Tab> => {
    bodies[`/${name}`] = html;
    const tab = await browser().open(`${site.origin}/${name}`);
    await switchHighlight(browser(), tab);
    return tab;
  };
  const add = (tab: Tab, html: string) =>
    tab.evaluate((added) => {
      document.body.insertAdjacentHTML('beforeend', `<div id="added">${added}</div>`);
    }, html);

  describe('by rel', () => {
    let tab: Tab;
    const many = RELS.map((rel) => anchor('https://other.example/', rel)).join('');
    beforeAll(async () => {
      tab = await open('rel', many);
    });

    it('are exactly what search engines read', async () => {
      const drawn = await drawnLinks(tab);
      const found = drawn.map(({ outline }, i) => [RELS[i], outline]);
      expect(found).toEqual(RELS.map((rel) => [rel, line(rel)]));
    });

    it('are suspicious where they only look as if they did something', async () => {
      const wanted = RELS.filter((rel) => relKinds(rel).includes('suspicious'));
      await tab.waitFor(
        (count) =>
          Array.from(document.links).filter((link) =>
            getComputedStyle(link).getPropertyValue('--backlight-bar'),
          ).length === count,
        wanted.length,
      );
      const drawn = await drawnLinks(tab);
      expect(RELS.filter((_, i) => drawn[i]?.bar)).toEqual(wanted);
    });

    it('are right at once where they come later, or change', async () => {
      const later = await tab.evaluate((html) => {
        document.body.insertAdjacentHTML('beforeend', `<div id="added">${html}</div>`);
        const style = (link: Element) => getComputedStyle(link).outlineStyle;
        const before = Array.from(document.querySelectorAll('#added a'), style);
        const [first] = document.querySelectorAll('#added a');
        first?.setAttribute('rel', 'x,ugc');
        return { before, changed: first && style(first) };
      }, many);
      expect(later.before).toEqual(RELS.map((rel) => line(rel).split(' ')[1]));
      expect(later.changed).toBe('dotted');
    });

    it('show as combinations where a link has several', async () => {
      const drawn = await drawnLinks(tab, 'body > a');
      const rings = (rel: string) => drawn[RELS.indexOf(rel)]?.rings;
      expect([rings('nofollow'), rings('nofollow ugc'), rings('ugc sponsored')]).toEqual([1, 3, 5]);
      expect(rings('nofollow, ugc, sponsored')).toBe(7);
    });
  });

  it('by whose they are: dots are boundaries, wrappers are opened, an exact host is exact', async () => {
    const links: readonly (readonly [string, boolean])[] = [
      ['https://example.com/', true],
      ['HTTPS://EXAMPLE.COM/x', true],
      ['//example.com', true],
      ['https://www.example.com/a?b#c', true],
      ['https://deep.blog.example.com/', true],
      ['https:\\\\example.com\\x', true],
      [' https://example.com', true],
      ['https://ex\nample.com/', true],
      ['https://user:pass@example.com/', true],
      ['https://example.com:8443/', true],
      ['https://example.com./', true],
      ['https://www.google.com/url?q=https%3A%2F%2Fexample.com%2Fpage', true],
      ['/out?url=https%3A%2F%2Fexample.com%2F', true],
      ['https://notexample.com/', false],
      ['https://example.com.evil.test/', false],
      ['https://example.com@evil.test/', false],
      ['https://evil.test/?u=example.com/', false],
      ['https://evil.test/https://example.com/', false],
      ['/example.com/', false],
      ['mailto:me@example.com', false],
      ['https://www.example.org/', true],
      ['https://example.org/', false],
      ['https://sub.www.example.org/', false],
      ['https://example.net/blog/x', true],
      ['https://example.net/blogger', false],
      ['https://example.net/', false],
      [`https://example.com/"quoted"\\path`, true],
    ];
    const html = links.map(([href]) => anchor(href)).join('');
    const tab = await open('own', html);
    const wanted = links.filter(([, own]) => own).map(([href]) => href);
    await tab.waitFor(
      (count) =>
        Array.from(document.links).filter((link) =>
          getComputedStyle(link).getPropertyValue('--backlight-own'),
        ).length === count,
      wanted.length,
    );
    const drawn = await drawnLinks(tab);
    expect(links.filter((_, i) => drawn[i]?.own).map(([href]) => href)).toEqual(wanted);

    await add(tab, `${anchor('https://www.example.com/later')}${anchor('https://deep.example.com/later')}`);
    expect((await drawnLinks(tab, '#added a:first-child'))[0]?.own).toBe(true);
    await tab.waitFor(() => {
      const [, deep] = document.querySelectorAll('#added a');
      return deep && getComputedStyle(deep).getPropertyValue('--backlight-own') !== '';
    });
    await tab.close();
  });

  it('by where they lead: links within the site are followed without a mark', async () => {
    const here = new URL(site.origin).host;
    const links: readonly (readonly [string, boolean])[] = [
      ['https://other.example/', true],
      ['//other.example/x', true],
      ['hTTp:\\\\other.example', true],
      ['/path', false],
      ['path', false],
      ['#part', false],
      ['?q=https://other.example/', false],
      [`http://${here}/x`, false],
      [`//${here}/x`, false],
      ['http://localhost', false],
      ['http://LOCALHOST/', false],
      [`http://localhost@other.example/`, true],
      ['http://localhost.other.example/', true],
      ['/go?to=https%3A%2F%2Fother.example%2F', true],
      ['mailto:a@other.example', false],
      ['javascript:void(0)', false],
      ['https://[', false],
      ['ftp://other.example/', false],
    ];
    const tab = await open('leads', links.map(([href]) => anchor(href)).join(''));
    const wanted = links.filter(([, outbound]) => outbound).map(([href]) => href);
    await tab.waitFor(
      (count) =>
        Array.from(document.links).filter((link) => getComputedStyle(link).outlineStyle === 'solid')
          .length === count,
      wanted.length,
    );
    const drawn = await drawnLinks(tab);
    expect(links.filter((_, i) => drawn[i]?.outline === LINE.followed).map(([href]) => href)).toEqual(wanted);
    await tab.close();
  });

  it('by the base: relative links of another base lead elsewhere', async () => {
    const tab = await open(
      'base',
      `<base href="https://other.example/"><!--body-->${anchor('/x')}${anchor('#y')}`,
    );
    await tab.waitFor(
      () => document.links[0] && getComputedStyle(document.links[0]).outlineStyle === 'solid',
    );
    expect((await drawnLinks(tab)).map(({ outline }) => outline)).toEqual([LINE.followed, LINE.followed]);
    await tab.close();
  });

  it.each([
    ['robots', '<meta name="robots" content="noindex, nofollow">'],
    ['none', '<meta name="ROBOTS" content="None">'],
    ['googlebot', '<meta name="googlebot" content="nofollow"><meta name="robots" content="index, follow">'],
    ['body', '<!--body--><meta name="robots" content="nofollow">'],
  ])('by the page: a nofollow in %s holds for every link', async (name, head) => {
    const split = head.includes('<!--body-->') ? head : `${head}<!--body-->`;
    const links = `${anchor('https://other.example/')}${anchor('/inside')}${anchor('https://other.example/', 'ugc')}`;
    const tab = await open(`page-${name}`, `${split}${links}`);
    const drawn = await drawnLinks(tab);
    expect(drawn.map(({ outline, rings }) => [outline, rings])).toEqual([
      [LINE.nofollow, 1],
      [LINE.nofollow, 1],
      [LINE.nofollow, 3],
    ]);
    await tab.close();
  });

  it.each([
    ['bingbot', '<meta name="bingbot" content="nofollow">'],
    ['follow', '<meta name="robots" content="index, follow">'],
  ])('not by what a page says to others, or does not forbid: %s', async (name, head) => {
    const tab = await open(`page-${name}`, `${head}<!--body-->${anchor('https://other.example/')}`);
    expect((await drawnLinks(tab)).map(({ outline }) => outline)).toEqual([LINE.followed]);
    await tab.close();
  });

  it('in SVG and image maps too', async () => {
    const svg = (attributes: string) => `<svg><a ${attributes} id="s"><text y="20">x</text></a></svg>`;
    const tab = await open(
      'svg',
      `${svg('href="https://other.example/" rel="nofollow"')}${svg('xlink:href="https://example.com/"')}
       <map name="m"><area href="https://other.example/" rel="ugc" coords="0,0,1,1"></map>`,
    );
    const drawn = await drawnLinks(tab, 'a, area');
    expect(drawn.map(({ outline }) => outline)).toEqual([LINE.nofollow, LINE.followed, LINE.ugc]);
    expect(drawn.map(({ own }) => own)).toEqual([false, true, false]);
    await tab.close();
  });

  it(`not what is no link, in ${kind}`, async () => {
    const tab = await open(
      'none',
      '<a rel="nofollow">no address</a><span href="https://other.example/" rel="nofollow">x</span><link rel="nofollow" href="https://other.example/">',
    );
    expect((await drawnLinks(tab, 'a, span, link')).map(({ outline }) => outline)).toEqual(['', '', '']);
    await tab.close();
  });
});
