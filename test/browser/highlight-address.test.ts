import { expect, it } from 'vitest';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { drawnLinks, LINE } from './highlight.ts';
import { anchor, highlightedPages } from './highlight-pages.ts';

inEachBrowser('links highlighted by where they lead', (browser, kind) => {
  const { open, origin } = highlightedPages(browser, [
    'example.com',
    '=www.example.org',
    'example.net/blog/',
  ]);

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

    await tab.evaluate(
      (added) => document.body.insertAdjacentHTML('beforeend', `<div id="added">${added}</div>`),
      anchor('https://www.example.com/later') + anchor('https://deep.example.com/later'),
    );
    expect((await drawnLinks(tab, '#added a:first-child'))[0]?.own).toBe(true);
    await tab.waitFor(() => {
      const [, deep] = document.querySelectorAll('#added a');
      return deep && getComputedStyle(deep).getPropertyValue('--backlight-own') !== '';
    });
    await tab.close();
  });

  if (!isWhole(kind, 'firefox')) return;

  it('by whose they are, each for itself: a link within a link has nothing of the outer one', async () => {
    const tab = await open(
      'nested',
      '<a href="https://example.com/" rel="no-follow" id="outer"><table><tr><td><a href="https://other.example/" id="inner">x</a></td></tr></table></a>',
    );
    await tab.waitFor(() => {
      const [outer] = document.links;
      return outer && getComputedStyle(outer).getPropertyValue('--backlight-own') !== '';
    });
    expect(await tab.evaluate(() => document.querySelector('#outer #inner') !== null)).toBe(true);
    const [outer, inner] = await drawnLinks(tab);
    expect([outer?.own, outer?.bar, inner?.own, inner?.bar]).toEqual([true, true, false, false]);
    await tab.close();
  });

  it('by where they lead: links within the site are followed without a mark', async () => {
    const here = new URL(origin()).host;
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
        Array.from(document.links).filter((link) => getComputedStyle(link).outlineStyle === 'dotted')
          .length === count,
      wanted.length,
    );
    const drawn = await drawnLinks(tab);
    expect(links.filter((_, i) => drawn[i]?.outline === LINE.followed).map(([href]) => href)).toEqual(wanted);
    await tab.close();
  });

  it('by the base: relative links of another base lead elsewhere', async () => {
    const tab = await open('base', `${anchor('/x')}${anchor('#y')}`, '<base href="https://other.example/">');
    await tab.waitFor(
      () => document.links[0] && getComputedStyle(document.links[0]).outlineStyle === 'dotted',
    );
    expect((await drawnLinks(tab)).map(({ outline }) => outline)).toEqual([LINE.followed, LINE.followed]);
    await tab.close();
  });
});
