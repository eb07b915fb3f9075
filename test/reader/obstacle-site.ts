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
  main: 35,
  sketch: sketchOf('Bread and salt How I bake two three four'),
  heading: 'Bread and salt',
  scripts: ['/a.js'],
  code: 'b()\nc()',
  scriptHosts: [],
  names: ['top   ', 'f c /x ', '   /y'],
  asksPassword: true,
  isPaid: false,
  isCutOff: false,
  refresh: '2700',
};

const MENU = Array.from({ length: 9 }, (_, i) => `<a href="/c${i}">Category ${i} of things</a>`).join(' ');
const BOXES = `<div class="box"><h3>About me</h3><p>${'I grow vegetables on my balcony and write about it. '.repeat(5)}</p></div>
  <div class="box"><p>${'We use cookies to give you the most relevant experience. '.repeat(6)}</p></div>`;
/** A notice within a site's menus and boxes, none of which says what it is by its element. */
const inSite = (notice: string) =>
  page(`<div class="menu">${MENU}</div><div class="content">${notice}</div>${BOXES}`);
const many = (piece: string, count: number) => piece.repeat(count);

/** What may stand in the place of a page, in words that no list has. */
export const NOTICES: Readonly<Record<string, string>> = {
  maintenance: page('<h1>Технические работы</h1><p>Сайт временно недоступен.</p>'),
  'maintenance within the site': inSite('<h1>Przerwa techniczna</h1><p>Zapraszamy wkrótce!</p>'),
  'an age gate': page('<h1>Välkommen</h1><p>Har du fyllt 20 år?</p><button>Ja</button><button>Nej</button>'),
  'a consent wall': page(`<p>${many('Wij en onze partners slaan informatie op een apparaat op. ', 14)}</p>`),
  'a consent wall within the site': inSite(`<p>${many('Vi och våra partner lagrar information. ', 14)}</p>`),
  'a private blog': page('<p>この記事は友だちだけに公開されています。</p>'),
  'a password': inSite('<p>Obsah je chráněn heslem.</p><form><input type="password"></form>'),
  'a teaser': page(
    `<article><h1>Róże</h1><p>${many('Róże przycinamy wczesną wiosną. ', 20)}</p><p>Czytaj dalej.</p></article>`,
  ),
  'a teaser within the site': inSite(`<h1>Roser</h1><p>${many('Roser beskjæres om våren. ', 24)}</p>`),
  'a long teaser that says so to engines': page(
    `<p>${many('Los rosales se podan en marzo, dice la experta. ', 50)}</p>`,
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
  ),
  'no such page': inSite('<h1>Η σελίδα δεν βρέθηκε</h1>'),
  'a robot check': page(
    '<p>자동등록방지를 위해 보안절차를 거치고 있습니다.</p><script src="/c.js"></script>',
  ),
  'a shell with a footer': page(
    `<div id="root"></div><footer>${many('Imprint and privacy. ', 60)}</footer><script src="/a.js"></script>`,
  ),
  'a frameset': '<title>Blog</title><frameset cols="9%,91%"><frame src="/a"><frame src="/b"></frameset>',
  'an article that breaks off': page(
    `<p>${many('Long enough a text about gardens. ', 60)}</p><b>Fatal error</b>: Allowed memory size exhausted in
      <b>/srv/www/wp-includes/a.php</b> on line <b>44</b>`,
  ),
  'an article that breaks off in a tag': `<p>${many('Long enough a text about gardens. ', 60)}</p><p>See <a href="htt`,
  'a stack trace': page(
    `<pre>TypeError: x is undefined\n${many('    at Post (/app/server/pages/post.js:12:33)\n', 40)}</pre>`,
  ),
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
  if (folder === 'notice') return { body: Object.values(NOTICES)[Number(name)] ?? '' };
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
