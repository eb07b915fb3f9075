import { afterAll, beforeAll, expect, it } from 'vitest';
import { article } from '../../utils/drive/blog.ts';
import type { View } from '../../utils/drive/driver.ts';
import { addPostsIn, checkPosts, runsDone, storedPosts } from '../../utils/drive/posts.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { DAY } from '../../utils/time.ts';
import { at } from './at.ts';
import { inEachBrowser } from './each-browser.ts';
import { expectedPost } from './posts-local.ts';

const POST = page(article('<a href="https://example.com/guide">The guide</a>'));

/** What a page with only a refresh says. */
const refresh = (to: string) => page('', `<meta http-equiv="refresh" content="0; url=${to}">`);

/** By the host of a post: where it redirects, or its page. All of them lead to this machine; those of `.test` count as the web. */
const redirects = (site: Site): Readonly<Record<string, string>> => ({
  'moved.test': at(site, 'post.test', '/post'),
  'by-name.test': at(site, 'localhost', '/inside'),
  'by-number.test': at(site, '0x7f.1', '/inside'),
  'twice.test': at(site, 'by-name.test', '/post'),
  'by-answer.test': at(site, 'public.example', '/answered'),
});

/** Guest posts at `http:`, on names of the web: loopback names, which are exempt from much, would show nothing. */
inEachBrowser('a guest post at http:', (browser) => {
  let site: Site;
  const asked: string[] = [];
  const found = new Map<
    string,
    { verdict: string; reasons: string[]; hops: number; finalUrl: string | null }
  >();
  beforeAll(async () => {
    site = await serve((request, response) => {
      const host = request.headers.host?.split(':')[0] ?? '';
      asked.push(host + request.url);
      const to = redirects(site)[host];
      if (to && request.url !== '/robots.txt') return void response.writeHead(302, { location: to }).end();
      if (request.url === '/robots.txt') {
        // One that leads into the private network, too.
        const headers = host === 'post.test' ? { location: at(site, 'localhost', '/robots.txt') } : {};
        return void response.writeHead(host === 'post.test' ? 302 : 404, headers).end();
      }
      const pages: Readonly<Record<string, string>> = {
        'refresh.test': refresh(at(site, 'localhost', '/inside')),
        'complex.test': `<!doctype html>${'<div>'.repeat(80_000)}`,
      };
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[host] ?? POST);
    });
    await browser().grant(['*://*/*']);
    const own = await browser().openOwnPage('dashboard.html');
    await check(own, [
      'complex',
      'post',
      ...Object.keys(redirects(site)).map((host) => host.slice(0, -5)),
      'refresh',
    ]);
    await own.close();
  });
  afterAll(() => site.close());

  async function check(own: View, names: readonly string[]): Promise<void> {
    const posts = names.map((name) =>
      expectedPost(at(site, `${name}.test`, '/post'), { added: Date.now() + DAY }),
    );
    await checkPosts(own, await addPostsIn(own, posts));
    await runsDone(own);
    for (const { url, state } of (await storedPosts(own)).values()) {
      const { verdict, reasons = [], hops = [], finalUrl = null } = state.last ?? { verdict: 'none' };
      const said = { verdict, reasons: reasons.map(({ code }) => code), hops: hops.length, finalUrl };
      found.set(new URL(url).hostname, said);
    }
  }

  it('is asked for at the address that it has, and kept', () => {
    expect(found.get('post.test')).toMatchObject({
      verdict: 'kept',
      reasons: [],
      finalUrl: at(site, 'post.test', '/post'),
    });
  });

  it('that moved to another name is kept', () => {
    expect(found.get('moved.test')).toMatchObject({ verdict: 'kept', reasons: ['moved'], hops: 2 });
  });

  it('that leads into the private network is not followed there', () => {
    for (const [host, hops] of [
      ['by-name.test', 2],
      ['by-number.test', 2],
      ['twice.test', 3],
      ['refresh.test', 2],
    ] as const) {
      expect([host, found.get(host)]).toMatchObject([
        host,
        { verdict: 'unknown', reasons: ['private-network'], hops },
      ]);
    }
    expect(asked.filter((each) => /^(localhost|127)|inside/.test(each))).toEqual([]);
  });

  it('that leads to a public name with a private address is not read there', () => {
    expect(asked).toContain('public.example/answered');
    expect(found.get('by-answer.test')).toMatchObject({
      verdict: 'unknown',
      reasons: ['private-network'],
      hops: 2,
    });
  });

  it('that is too complex is unknown, and holds up no other', () => {
    expect(found.get('complex.test')).toMatchObject({ verdict: 'unknown', reasons: ['too-complex'] });
  });
});
