import type { IncomingMessage, ServerResponse } from 'node:http';
import { page } from '../../utils/drive/site.ts';
import type { PostReasonCode, PostVerdict } from '../../utils/posts/check.ts';
import type { Expectation } from '../../utils/posts/post.ts';

/** What a server can do to a guest post, and what is to be said of it. */
export interface PostCase {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  readonly expect?: Partial<Expectation>;
  readonly verdict: PostVerdict;
  /** After a second look at once; the same where it is not stated. */
  readonly second?: PostVerdict;
  readonly reasons: readonly PostReasonCode[];
  /** It takes as long as a look may take: one is enough. */
  readonly slow?: true;
}

const TARGET = 'https://example.com/a';
const OTHERS = '<a href="https://x.test/">x</a> <a href="https://y.test/">y</a>';
const MARKED = OTHERS.replaceAll('<a ', '<a rel="nofollow ugc" ');
const ARTICLE = `<article><p>${'Some words of an article. '.repeat(100)}</p></article>`;

const link = (rel = '', text = 'The guide') => `<p><a href="${TARGET}" rel="${rel}">${text}</a></p>`;

/** Answers with an HTML page. */
function html(body: string, status = 200, headers: Readonly<Record<string, string>> = {}, head = '') {
  return (_: IncomingMessage, response: ServerResponse) =>
    void response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(page(body, head));
}

/** Sends the first path to another, and answers there. */
function redirect(to: string, then: PostCase['answer'], status = 302): PostCase['answer'] {
  return (request, response) => {
    const path = URL.parse(to)?.pathname ?? to;
    if (request.url === path) then(request, response);
    else response.writeHead(status, { location: to }).end();
  };
}

/** A page whose own link is not what comes in the end. */
function refresh(to: string, then: PostCase['answer']): PostCase['answer'] {
  const first = html(`<meta http-equiv="refresh" content="0; url=${to}">${link('nofollow')}`);
  return (request, response) => (request.url === to ? then : first)(request, response);
}

const unknown = (
  reason: PostReasonCode,
  answer: PostCase['answer'],
  ...more: PostReasonCode[]
): PostCase => ({
  answer,
  verdict: 'unknown',
  reasons: [reason, ...more],
});

const cloudflare = '<p>Verify you are human by completing the action below.</p>';

/** Nobody can tell. */
export const UNKNOWN: Readonly<Record<string, PostCase>> = {
  'a page for members (401)': unknown('status', html('Members only', 401)),
  'a refusal (403)': unknown('status', html('Forbidden', 403)),
  'too many questions (429)': unknown('status', html('Later', 429, { 'retry-after': '1209600' })),
  'an error of the server (500)': unknown('status', html('Oops', 500)),
  'a server that is busy (503)': unknown('status', html('Maintenance', 503)),
  'a check for robots (403)': unknown('challenge', html(cloudflare, 403, { 'cf-mitigated': 'challenge' })),
  'a check for robots that says 200': unknown('challenge', html(cloudflare)),
  'no answer': { ...unknown('timeout', () => undefined), slow: true },
  'an answer that never ends': {
    ...unknown('timeout', (_, response) => void response.writeHead(200).write('<p>Wait')),
    slow: true,
  },
  'a connection that breaks': unknown('refused', (request) => void request.socket.destroy()),
  'a connection that breaks in the middle': unknown('refused', (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
    response.write('<p>Half a page', () => request.socket.destroy());
  }),
  'a PDF': unknown('not-html', (_, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4');
  }),
  'a page of 11 MB': unknown('too-big', html(`<p>${'x'.repeat(11_000_000)}</p>`)),
  'redirects without end': unknown('refused', (request, response) => {
    response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
  }),
  'a front page for now': unknown('soft-404', redirect('/', html(ARTICLE), 302)),
  'a log-in': unknown('login', redirect('/login', html('<form>Log in <input type="password"></form>'))),
  'a page that says with 200 that it is not there': unknown('soft-404', html('Oops, page not found')),
  'a notice that no list of words has': unknown('scant-text', html('<h1>Przerwa techniczna</h1>')),
  'a shell for scripts': unknown(
    'needs-javascript',
    html('<div id="root"></div><script src="/app.js"></script>'),
  ),
};

const gone = (answer: PostCase['answer'], ...reasons: PostReasonCode[]): PostCase => ({
  answer,
  verdict: 'seems-lost',
  second: 'lost',
  reasons,
});

/** Only a day later is it lost. */
const front = (answer: PostCase['answer']): PostCase => ({
  ...gone(answer, 'front-page'),
  second: 'seems-lost',
});

const there = (verdict: PostVerdict, answer: PostCase['answer'], ...reasons: PostReasonCode[]): PostCase => ({
  answer,
  verdict,
  reasons,
});

/** It is known. */
export const KNOWN: Readonly<Record<string, PostCase>> = {
  'no page (404)': gone(html('', 404), 'page-404'),
  'no page any more (410)': gone(html('', 410), 'page-410'),
  'a page without the link': gone(html(ARTICLE + OTHERS), 'link-removed'),
  'a page that names the domain alone': gone(html(`${ARTICLE} See example.com`), 'mention-only'),
  'the link': there('kept', html(link())),
  'a page that moved': there('kept', redirect('/new', html(link()), 301), 'moved'),
  'a page that moved and lost its link': gone(redirect('/new', html(ARTICLE), 301), 'link-removed', 'moved'),
  'a page that leads to the front page for good': front(redirect('/', html(ARTICLE), 308)),
  'a page that sends to the front page at once': front(refresh('/', html(ARTICLE))),
  'a page that sends on at once': there('kept', refresh('/new', html(link())), 'moved'),
  'a page that sends on at once, and lost its link': gone(
    refresh('/new', html(ARTICLE)),
    'link-removed',
    'moved',
  ),
  'nofollow for this link alone': there('changed', html(link('nofollow') + OTHERS), 'rel-added', 'only-this'),
  'nofollow for all links': there('changed', html(link('nofollow') + MARKED), 'rel-added', 'all-links'),
  'sponsored, as was agreed': {
    ...there('kept', html(link('sponsored'))),
    expect: { rel: ['sponsored'] },
  },
  'no mark, though one was agreed': {
    ...there('changed', html(link()), 'rel-missing'),
    expect: { rel: ['sponsored'] },
  },
  'some mark, where any will do': {
    ...there('kept', html(link('ugc'))),
    expect: { rel: 'not-followed' },
  },
  'another text': {
    ...there('changed', html(link('', 'Click here')), 'anchor-changed'),
    expect: { anchor: { kind: 'exact', text: 'The guide' } },
  },
  'noindex in a meta': there(
    'not-counted',
    html(link(), 200, {}, '<meta name="robots" content="noindex">'),
    'page-noindex',
  ),
  'noindex in a header': there(
    'not-counted',
    html(link(), 200, { 'x-robots-tag': 'noindex' }),
    'page-noindex',
  ),
  'an alphabet in the bytes of windows-1251': {
    ...there('kept', (_, response) => {
      const text = Buffer.from([0xd1, 0xf1, 0xfb, 0xeb, 0xea, 0xe0]);
      const parts = ['<meta charset="windows-1251"><a href="https://example.com/a">', text, '</a>'];
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(Buffer.concat(parts.map((p) => Buffer.from(p))));
    }),
    expect: { anchor: { kind: 'exact', text: 'Ссылка' } },
  },
};

/** The post's agreement, where a case states no other. */
export const AGREED: Expectation = {
  target: { kind: 'page', url: TARGET },
  rel: 'followed',
  anchor: { kind: 'any' },
  indexable: true,
};
