import { describe, expect, it } from 'vitest';
import { comparePost } from '../../../../utils/posts/judge.ts';
import type { Observation } from '../../../../utils/posts/observation.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { aBaseline, aHead, aLink, anotherLink, aPost, aSeen, inShort, TARGET } from './build.ts';

const say = (seen: Observation, post: Parameters<typeof aPost>[0] = {}) =>
  inShort(comparePost(aPost(post), seen));
/** A page that lacks the link. */
const without = (more: Parameters<typeof aSeen>[1] = {}) => aSeen([anotherLink()], more);
const status = (code: number, links = [anotherLink()]) => aSeen(links, { head: { status: code } });
const OTHER = 'https://example.com/other';

describe('a link that is not there', () => {
  it.each<[string, string, string]>([
    ['a clean page', say(without()), 'seems-lost: link-removed'],
    [
      'a clean page in an open tab',
      say(without({ way: 'opened' }), { baseline: null }),
      'seems-lost: link-removed',
    ],
    [
      'a page that names the domain',
      say(without({ signs: { text: 'Flour of Example.com. '.repeat(200) } })),
      'seems-lost: mention-only example.com',
    ],
    [
      'a page without scripts, never seen before',
      say(without({ signs: { scripts: [] } }), { baseline: null }),
      'seems-lost: link-removed',
    ],
    [
      'a page that moved',
      say(without({ head: { finalUrl: 'https://blog.test/new' } })),
      'seems-lost: link-removed, moved https://blog.test/new',
    ],
    [
      'a link that was never seen, which scripts may bring in',
      say(without(), { baseline: null }),
      'seems-lost: link-removed, needs-javascript',
    ],
    [
      'a link that was never seen, which a frame may have',
      say(without({ signs: { scripts: [] }, page: { frames: ['about:blank', 'about:srcdoc'] } }), {
        baseline: null,
      }),
      'seems-lost: link-removed, needs-frames',
    ],
    [
      'a link that was never seen, with empty frames',
      say(without({ signs: { scripts: [] }, page: { frames: ['about:blank'] } }), { baseline: null }),
      'seems-lost: link-removed',
    ],
    [
      'a page that names a domain that ends alike, and one that begins so',
      say(without({ signs: { text: 'See notexample.com and example.com.test. '.repeat(90) } })),
      'seems-lost: link-removed',
    ],
    [
      'a page that moved to the user’s own site, whose menu leads there',
      say(aSeen([aLink({ outbound: false })], { head: { finalUrl: TARGET } })),
      `seems-lost: link-removed, moved ${TARGET}`,
    ],
    ['404', say(status(404)), 'seems-lost: page-404 HTTP 404'],
    [
      '404 that says so',
      say(aSeen([], { head: { status: 404 }, page: { title: 'Page not found' } })),
      'seems-lost: page-404 HTTP 404',
    ],
    ['404 that has the link in its footer', say(status(404, [aLink()])), 'seems-lost: page-404 HTTP 404'],
    [
      '404 of no page',
      say({ kind: 'other', head: aHead({ status: 404, contentType: 'text/plain' }) }),
      'seems-lost: page-404 HTTP 404',
    ],
    ['410', say(status(410)), 'seems-lost: page-410 HTTP 410'],
  ])('seems lost: %s', (_, said, expected) => {
    expect(said).toBe(expected);
  });

  it.each<[string, string, string]>([
    ...[202, 203, 206, 401, 403, 429, 451, 500, 502, 503, 504].map((code): [string, string, string] => [
      String(code),
      say(status(code)),
      `unknown: status HTTP ${code}`,
    ]),
    ['403 that has a link', say(status(403, [aLink()])), 'unknown: status HTTP 403'],
    ['403 of no page', say({ kind: 'other', head: aHead({ status: 403 }) }), 'unknown: status HTTP 403'],
    ['offline', say({ kind: 'failed', why: 'offline' }), 'unknown: offline'],
    ['a time-out', say({ kind: 'failed', why: 'timeout' }), 'unknown: timeout'],
    ['no connection: DNS, TLS', say({ kind: 'failed', why: 'refused' }), 'unknown: refused'],
    ['too much', say({ kind: 'failed', why: 'tooBig' }), 'unknown: too-big'],
    ['too deep', say({ kind: 'failed', why: 'tooComplex' }), 'unknown: too-complex'],
    ['a way into a private network', say({ kind: 'failed', why: 'private' }), 'unknown: private-network'],
    ['a page closed to us', say({ kind: 'failed', why: 'robotsClosed' }), 'unknown: not-open-to-robots'],
    [
      'an empty page',
      say(without({ signs: { text: 'No input file specified.', scripts: [] } })),
      'unknown: outage No input file specified',
    ],
    [
      'a PDF',
      say({ kind: 'other', head: aHead({ contentType: 'application/pdf' }) }),
      'unknown: not-html application/pdf',
    ],
    ['no type', say({ kind: 'other', head: aHead({ contentType: '' }) }), 'unknown: not-html ?'],
    [
      'a challenge',
      say(without({ signs: { text: '' }, page: { title: 'Just a moment...' } })),
      'unknown: challenge Just a moment...',
    ],
    [
      'a challenge in an open tab',
      say(without({ way: 'opened', signs: { text: '' }, page: { title: 'Just a moment...' } })),
      'unknown: challenge Just a moment...',
    ],
    [
      'a challenge in a tab, of which there is but the title',
      say(without({ way: 'visited', signs: null, page: { title: 'Just a moment...' } })),
      'unknown: challenge Just a moment...',
    ],
    [
      'a challenge with 404',
      say(without({ head: { status: 404, guards: 'cf-mitigated: challenge' } })),
      'unknown: challenge cf-mitigated: challenge',
    ],
    [
      'a log-in, which is no move',
      say(without({ head: { finalUrl: 'https://blog.test/login?to=post' } })),
      'unknown: login https://blog.test/login?to=post',
    ],
    [
      'a page for sale that links to the domain',
      say(aSeen([aLink({ href: OTHER })], { signs: { text: 'This domain is for sale' } })),
      'unknown: parked This domain is for sale',
    ],
    [
      'a link of scripts',
      say(without(), { baseline: aBaseline({ jsOnly: true }) }),
      'unknown: needs-javascript',
    ],
    [
      'a link that the page’s scripts name',
      say(without({ signs: { scriptHosts: ['cdn.test', 'www.example.com'] } }), { baseline: null }),
      'unknown: needs-javascript www.example.com',
    ],
    [
      '“not found” with the site’s footer, which has the link',
      say(
        aSeen([aLink({ position: 'footer' })], {
          page: { title: 'Page not found' },
          signs: { text: 'Page not found' },
        }),
      ),
      'unknown: soft-404 Page not found',
    ],
    [
      'what stands in a page that sends all on at once',
      say(aSeen([aLink()], { signs: { refresh: '0; url=https://casino.test/', text: 'Moved' } })),
      'unknown: needs-javascript meta refresh, moved https://casino.test/',
    ],
    ['a shell that scripts fill', say(without({ signs: { text: 'Loading' } })), 'unknown: needs-javascript'],
    [
      'a refresh that leads on',
      say(without({ signs: { refresh: '0; URL="/new"' } })),
      'unknown: needs-javascript meta refresh, moved https://blog.test/new',
    ],
    [
      'a link of a frame',
      say(without({ signs: { scripts: [] }, page: { frames: ['https://w.test/'] } }), {
        baseline: aBaseline({ framed: true }),
      }),
      'unknown: needs-frames',
    ],
  ])('is unknown: %s', (_, said, expected) => {
    expect(said).toBe(expected);
  });

  it.each([
    [
      'gone for good: a link of scripts',
      {},
      { baseline: aBaseline({ jsOnly: true }) },
      'seems-lost: link-removed',
    ],
    ['nobody knows: a shell that stayed one', { text: 'Loading' }, {}, 'unknown: not-rendered'],
    [
      'nobody knows: a name that came to no link',
      { scriptHosts: ['example.com'] },
      {},
      'unknown: not-rendered example.com',
    ],
    [
      'nobody knows: a challenge',
      { text: 'Verify you are human' },
      {},
      'unknown: challenge Verify you are human',
    ],
  ] as const)('in a tab of its own, is %s', (_, signs, post, expected) => {
    expect(say(without({ way: 'opened', signs }), post)).toBe(expected);
  });

  it('is unknown with nothing but the address where nothing answered', () => {
    expect(comparePost(aPost(), { kind: 'failed', why: 'timeout' })).toEqual({
      way: 'fetched',
      verdict: 'unknown',
      reasons: [{ code: 'timeout', evidence: '' }],
      changes: [],
      finalUrl: null,
      status: null,
      link: null,
    });
  });

  it('leaves frames of others alone where the link was in the page', () => {
    const post: Partial<GuestPost> = { baseline: aBaseline() };
    expect(say(without({ page: { frames: ['https://ads.test/'] } }), post)).toBe('seems-lost: link-removed');
  });
});

describe('a link that only a tool has seen', () => {
  const reported = (jsOnly: boolean | null) => ({ baseline: aBaseline({ reported: ['rel'], jsOnly }) });
  it.each([
    [
      'as one that nobody has seen, where it does not say whether scripts brought it in',
      null,
      say(without(), { baseline: null }),
    ],
    [
      'as one that was in the HTML, where it says so',
      false,
      say(without(), { baseline: aBaseline({ jsOnly: false }) }),
    ],
    [
      'as one that scripts brought in, where it says so',
      true,
      say(without(), { baseline: aBaseline({ jsOnly: true }) }),
    ],
  ])('is judged %s', (_, jsOnly, expected) => {
    expect(say(without(), reported(jsOnly))).toBe(expected);
  });
});
