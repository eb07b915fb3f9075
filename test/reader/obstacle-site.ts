import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { page } from '../../utils/drive/site.ts';
import type { Finding } from '../../utils/posts/judge.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import type { PageSignals } from '../../utils/read/page-signals.ts';
import { sketchOf } from '../../utils/read/sketch.ts';
import { PAGES_FOLDER } from '../browser/fixture.ts';
import { aBaseline, aPost } from '../unit/utils/posts/build.ts';
import { OBSTACLES } from './obstacle-pages.ts';

const SIGNS = page(
  `<h1 id="top">Bread and\n <b>salt</b></h1><h1>How I bake</h1><p>two<p>three
  <script src="/a.js"></script><script> b()</script><script type="module">c()</script>
  <script type="application/ld+json">{}</script><script type="importmap">{}</script>
  <style>no</style><noscript>no</noscript><template>no</template>
  <form id="f" class="c" action="/x"><input type="PASSWORD"></form><iframe src="/y">no</iframe>four`,
  '<meta http-equiv="Refresh" content="2700">',
);

/** What tells of the page at `/signs` whether it is the page at all. */
export const SIGNS_FOUND: PageSignals = {
  text: 'Bread and salt How I bake two three four',
  length: 40,
  prose: 40,
  sketch: sketchOf('Bread and salt How I bake two three four'),
  heading: 'Bread and salt',
  scripts: ['/a.js'],
  code: 'b()\nc()',
  scriptHosts: [],
  names: ['top   ', 'f c /x ', '   /y'],
  asksPassword: true,
  isPaid: false,
  refresh: '2700',
};

const LINK = '<p>Flour from <a href="https://example.com/flour">a mill</a>.</p></article>';

/** What is sent for an address. */
interface Sent {
  readonly body: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves `/obstacle/3/a-post` and where it redirects to; `/post/real-short` and `/with-link/real-short`; `/signs`. */
export function answerObstacles(path: string, response: ServerResponse, request: IncomingMessage): void {
  const { body, status = 200, headers } = sentFor(new URL(path, `http://${request.headers.host}`));
  response.writeHead(status, { ...HEADERS, ...headers }).end(body);
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  // A plain page has no access to other sites, as the extension has.
  'access-control-allow-origin': '*',
};

function sentFor({ port, pathname, searchParams }: URL): Sent {
  const [, folder = '', name = ''] = pathname.split('/');
  if (folder === 'signs') return { body: SIGNS };
  if (folder === 'post') return { body: fixture(name) };
  if (folder === 'with-link') return { body: fixture(name).replace('</article>', LINK) };
  const shown = OBSTACLES[Number(searchParams.get('shows') ?? name)];
  if (!shown) return { body: '', status: 500 };
  if (folder !== 'obstacle' || shown.to === null) return { ...shown, body: fixture(shown.file) };
  const location = `${shown.to.replace('{other}', `http://127.0.0.1:${port}`)}?shows=${name}`;
  return { body: '', status: 302, headers: { location } };
}

function fixture(name: string): string {
  return readFileSync(`${PAGES_FOLDER}/obstacles/${name}.html`, 'utf8');
}

/** A post whose link was in the HTML when it was last seen. */
export function postSeenAt(url: string): GuestPost {
  const target = { kind: 'page', url: 'https://example.com/flour' } as const;
  const baseline = aBaseline({ target: target.url, text: 'a mill', jsOnly: false });
  return aPost({ url, expect: { target }, baseline });
}

/** `unknown: challenge` */
export function findingInShort(finding: Finding | null): string {
  return finding ? `${finding.verdict}: ${finding.reasons.map(({ code }) => code).join(', ')}` : 'none';
}
