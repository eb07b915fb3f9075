import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { linkFacts } from '../../utils/link/columns.ts';
import { judgeOf } from '../../utils/link/judge.ts';
import type { FetchedPage } from '../../utils/message/fetched-page.ts';
import { comparePost, type Finding } from '../../utils/posts/judge.ts';
import type { Observation } from '../../utils/posts/observation.ts';
import { obstacleOf } from '../../utils/posts/obstacles/obstacle.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import { AS_GOOGLE } from '../../utils/verdict/engine.ts';
import { judgePage } from '../../utils/verdict/page.ts';
import { aBaseline, aPost } from '../unit/utils/posts/build.ts';
import { inEachBrowser } from './each-browser.ts';
import { fetchPageIn } from './fetch-page-in.ts';
import { PAGES_FOLDER } from './fixture.ts';
import { OBSTACLES, POSTS_LIKE_OBSTACLES } from './obstacle-pages.ts';
import { servedAt, servePages as serveTrue, truePages } from './real-pages.ts';

/** What a look says to those who judge posts. */
function seenOf(look: FetchedPage): Observation {
  if (look.kind !== 'page') return look;
  const { page, columns, signs, head } = look;
  const judge = judgeOf(page, []);
  const links = Array.from(linkFacts(columns, page.base), (fact) => ({ ...judge.link(fact), frame: null }));
  const verdict = judgePage({ page, robotsTxt: null, as: AS_GOOGLE, now: 0 });
  return { kind: 'page', way: 'fetched', page, links, verdict, signs, head };
}

/** A post whose link was in the HTML when it was last seen. */
function seenPost(url: string): GuestPost {
  const target = { kind: 'page', url: 'https://example.com/flour' } as const;
  const baseline = aBaseline({ target: target.url, text: 'a mill', jsOnly: false });
  return aPost({ url, expect: { target }, baseline });
}

const SIGNS = page(
  `<h1 id="top">Bread and\n <b>salt</b></h1><h1>How I bake</h1><p>two<p>three
  <script src="/a.js"></script><script> b()</script><script type="module">c()</script>
  <script type="application/ld+json">{}</script><script type="importmap">{}</script>
  <style>no</style><noscript>no</noscript><template>no</template>
  <form id="f" class="c" action="/x"><input type="PASSWORD"></form><iframe src="/y">no</iframe>four`,
  '<meta http-equiv="Refresh" content="2700">',
);

/** Of the real pages these are none: a shop's "404 Page Not Found", once under PerimeterX's dialog. */
const TRUE_OBSTACLES: Readonly<Record<string, string>> = {
  'wceb2026/2945.html': 'challenge',
  'wceb2026/2987.html': 'soft-404',
};

/** `unknown: challenge` */
function inShort({ verdict, reasons }: Finding): string {
  return `${verdict}: ${reasons.map(({ code }) => code).join(', ')}`;
}

const LINK = '<p>Flour from <a href="https://example.com/flour">a mill</a>.</p></article>';

function fixture(name: string): string {
  return readFileSync(`${PAGES_FOLDER}/obstacles/${name}.html`, 'utf8');
}

inEachBrowser('what stands where a post should be', (browser) => {
  let site: Site;
  let other: string;
  let own: View;
  beforeAll(async () => {
    // /obstacle/3/a-post and where it redirects to; /post/real-short and /with-link/real-short
    site = await serve((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
      const [, folder = '', name = ''] = pathname.split('/');
      const html = (text: string, status = 200, headers = {}) =>
        void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text);
      if (folder === 'signs') return html(SIGNS);
      if (folder === 'post') return html(fixture(name));
      if (folder === 'with-link') return html(fixture(name).replace('</article>', LINK));
      const shown = OBSTACLES[Number(searchParams.get('shows') ?? name)];
      if (!shown) return html('', 500);
      if (folder !== 'obstacle' || shown.to === null)
        return html(fixture(shown.file), shown.status, shown.headers);
      const location = `${shown.to.replace('{other}', other)}?shows=${name}`;
      return void response.writeHead(302, { location }).end();
    });
    other = site.origin.replace('localhost', '127.0.0.1');
    await browser().grant(['*://localhost/*', '*://127.0.0.1/*']);
    own = await browser().openOwnPage('dashboard.html');
  });
  afterAll(() => site.close());

  const judged = async (path: string) => {
    const url = site.origin + path;
    return inShort(comparePost(seenPost(url), seenOf(await fetchPageIn(own, url))));
  };

  it.each(OBSTACLES.map((page, i) => [page.name, page.code, i] as const))('%s: %s', async (_, code, i) => {
    expect(await judged(`/obstacle/${i}/a-post`)).toBe(`unknown: ${code}`);
  });

  describe.each(Object.entries(POSTS_LIKE_OBSTACLES))('%s, %s', (file) => {
    it('seems to have lost its link where it has none', async () => {
      expect(await judged(`/post/${file}`)).toBe('seems-lost: link-removed');
    });
    it('has kept it where it has it', async () => {
      expect(await judged(`/with-link/${file}`)).toBe('kept: ');
    });
  });

  it('is told by signs, of which data and what is not shown are none', async () => {
    const look = await fetchPageIn(own, `${site.origin}/signs`);
    expect(look.kind === 'page' && look.signs).toEqual({
      text: 'Bread and salt How I bake two three four',
      length: 40,
      heading: 'Bread and salt',
      scripts: ['/a.js'],
      code: 'b()\nc()',
      scriptHosts: [],
      names: ['top   ', 'f c /x ', '   /y'],
      asksPassword: true,
      refresh: '2700',
    });
  });

  const real = truePages();
  it.skipIf(real.length === 0)(
    'no real article is taken for an obstacle',
    async () => {
      const shown = process.env['REAL_PAGES'] === 'all' ? real : real.filter((_, i) => i % 8 === 0);
      const server = await serveTrue(real);
      const taken = new Map<string, string>();
      for (const truth of shown) {
        const url = servedAt(truth, real.indexOf(truth), server.origin);
        const look = await fetchPageIn(own, url);
        if (look.kind !== 'page') throw new Error(`${truth.name}: ${JSON.stringify(look)}`);
        const { page, signs, head } = look;
        const obstacle = obstacleOf({ title: page.title, signs, head, url });
        if (obstacle?.kind !== TRUE_OBSTACLES[truth.name])
          taken.set(truth.name, `${obstacle?.kind}: ${obstacle?.evidence}`);
      }
      await server.close();
      console.log(`${taken.size} of ${shown.length} real pages were not taken for what they are`);
      expect(Object.fromEntries(taken)).toEqual({});
    },
    600_000,
  );
});
