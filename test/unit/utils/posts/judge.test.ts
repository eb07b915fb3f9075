import { describe, expect, it } from 'vitest';
import { comparePost } from '../../../../utils/posts/judge.ts';
import type { Observation } from '../../../../utils/posts/observation.ts';
import { judgePage, type PageVerdict } from '../../../../utils/verdict/page.ts';
import { aRobotsTxt, facts } from '../verdict/facts.ts';
import { aLink, anotherLink, aPost, aSeen, inShort, POST, TARGET } from './build.ts';

const say = (seen: Observation, post: Parameters<typeof aPost>[0] = {}) =>
  inShort(comparePost(aPost(post), seen));
const noindex = { robots: [{ name: 'robots', content: 'noindex', place: 'head' }] } as const;
const nofollow = { robots: [{ name: 'googlebot', content: 'nofollow', place: 'head' }] } as const;
const elsewhere = {
  canonicals: [{ href: 'https://blog.test/x', rawHref: '/x', place: 'head' }],
} as const;
const OTHER = 'https://example.com/other';
const TRACKED = 'https://www.awin1.com/cread.php?awinmid=1&ued=https%3A%2F%2Fshop.example%2F';

describe('a link that is there', () => {
  it.each<[string, string, string]>([
    ['as agreed', say(aSeen()), 'kept'],
    ['in an open tab', say(aSeen([aLink()], { way: 'opened', signs: null })), 'kept'],
    ['seen for the first time', say(aSeen(), { baseline: null }), 'kept'],
    [
      'only after JavaScript',
      say(aSeen([aLink({ jsOnly: true })], { way: 'visited' })),
      'kept: js-only not in the HTML as served',
    ],
    ['hidden', say(aSeen([aLink({ hidden: 'off-screen' })])), 'kept: hidden off-screen'],
    [
      'through a redirect',
      say(aSeen([aLink({ href: `https://www.google.com/url?q=${TARGET}` })])),
      'kept: via-redirect www.google.com',
    ],
    ['in another form', say(aSeen([aLink({ href: `${TARGET}/` })])), `kept: other-form ${TARGET}/`],
    [
      'in a page that asks for a password too',
      say(aSeen([aLink()], { signs: { text: 'Log in', asksPassword: true } })),
      'kept',
    ],
    [
      'in a page that moved',
      say(aSeen([aLink()], { head: { finalUrl: 'https://blog.test/2027/post' } })),
      'kept: moved https://blog.test/2027/post',
    ],
    ['in the same page by https', say(aSeen(), { url: 'http://www.blog.test/post/' }), 'kept'],
    [
      'in a page that a refresh leads on from',
      say(aSeen([aLink()], { signs: { refresh: '5;url=/new' } })),
      'kept: moved https://blog.test/new',
    ],
    ['in a page that reloads itself', say(aSeen([aLink()], { signs: { refresh: '2700' } })), 'kept'],
    [
      'as the tracking address that was agreed',
      say(aSeen([aLink({ href: TRACKED })]), {
        baseline: null,
        expect: { target: { kind: 'page', url: TRACKED } },
      }),
      'kept: via-redirect www.awin1.com',
    ],
    [
      'sponsored as agreed, and nofollow besides',
      say(aSeen([aLink({ rawRel: 'sponsored nofollow' })]), { expect: { rel: ['sponsored'] } }),
      'kept',
    ],
    ['in an image map', say(aSeen([aLink({ element: 'area' })])), 'kept: may-not-count <area>'],
    [
      'with a rel that means nothing',
      say(aSeen([aLink({ rawRel: 'no-follow' })])),
      'kept: suspicious-rel rel="no-follow"',
    ],
  ])('%s is kept', (_, said, expected) => {
    expect(said).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['its target', say(aSeen([aLink({ href: OTHER })])), `changed: target-changed ${OTHER}`],
    [
      'its rel, which was to be followed',
      say(aSeen([aLink({ rawRel: 'nofollow' }), anotherLink()])),
      'changed: rel-added nofollow, only-this 0/1',
    ],
    [
      'the rel of all links',
      say(aSeen([aLink({ rawRel: 'nofollow' }), anotherLink({ rawRel: 'nofollow' })])),
      'changed: rel-added nofollow, all-links 1/1',
    ],
    [
      'its rel, which was to be sponsored',
      say(aSeen(), { expect: { rel: ['sponsored'] } }),
      'changed: rel-missing sponsored',
    ],
    [
      'its anchor',
      say(aSeen(), { expect: { anchor: { kind: 'exact', text: 'flour' } } }),
      'changed: anchor-changed a link',
    ],
  ])('%s is changed', (_, said, expected) => {
    expect(said).toBe(expected);
  });

  it('says what changed, from what, to what', () => {
    const seen = aSeen([aLink({ rawRel: 'ugc', text: 'here', position: 'footer' })], {
      head: { finalUrl: 'https://blog.test/new' },
    });
    expect(comparePost(aPost(), seen)).toMatchObject({
      verdict: 'changed',
      way: 'fetched',
      status: 200,
      finalUrl: 'https://blog.test/new',
      link: { target: TARGET, rawRel: 'ugc', text: 'here', position: 'footer', framed: false },
      changes: [
        { what: 'rel', from: '', to: 'ugc' },
        { what: 'anchor', from: 'a link', to: 'here' },
        { what: 'position', from: 'content', to: 'footer' },
        { what: 'address', from: POST, to: 'https://blog.test/new' },
      ],
    });
  });

  it.each<[string, string, string]>([
    ['noindex', say(aSeen([aLink()], { page: noindex })), 'not-counted: page-noindex robots: noindex'],
    ['nofollow', say(aSeen([aLink()], { page: nofollow })), 'not-counted: page-nofollow googlebot: nofollow'],
    [
      'a canonical elsewhere',
      say(aSeen([aLink()], { page: elsewhere })),
      'not-counted: canonical-elsewhere <link rel="canonical" href="/x">',
    ],
    [
      'a frame',
      say(aSeen([aLink({ frame: 'https://w.test/' })], { way: 'opened' })),
      'not-counted: in-frame https://w.test/',
    ],
    [
      'noindex, and a link that changed too',
      say(aSeen([aLink({ rawRel: 'ugc' })], { page: noindex })),
      'not-counted: page-noindex robots: noindex, rel-added ugc',
    ],
  ])('in a page with %s does not count', (_, said, expected) => {
    expect(said).toBe(expected);
  });

  it('does not count where robots.txt keeps the page out', () => {
    const verdict: PageVerdict = judgePage(
      facts({}, { robotsTxt: aRobotsTxt('User-agent: *\nDisallow: /') }),
    );
    expect(say({ ...aSeen(), verdict })).toBe('not-counted: robots-txt robots.txt, line 2: Disallow: /');
  });

  it.each([429, 503])('is kept where robots.txt could not be had, with %i', (status) => {
    const verdict = judgePage(facts({}, { robotsTxt: aRobotsTxt('', { status }) }));
    expect(verdict.reasons[0]?.code).toBe('robots-txt');
    expect(say({ ...aSeen(), verdict })).toBe('kept');
  });

  it.each<[string, string]>([
    [
      'noindex, which does not matter',
      say(aSeen([aLink()], { page: noindex }), { expect: { indexable: false } }),
    ],
    [
      'nofollow, where the link is to be sponsored',
      say(aSeen([aLink({ rawRel: 'sponsored' })], { page: nofollow }), {
        baseline: null,
        expect: { rel: ['sponsored'] },
      }),
    ],
    [
      'nofollow, where the link was not to be followed',
      say(aSeen([aLink()], { page: nofollow }), { expect: { rel: 'not-followed' } }),
    ],
    [
      'nofollow, where that was agreed',
      say(aSeen([aLink()], { page: nofollow }), { expect: { rel: ['nofollow'] } }),
    ],
    [
      'nofollow, where rel does not matter',
      say(aSeen([aLink()], { page: nofollow }), { expect: { rel: 'any' } }),
    ],
    [
      'a frame, where nothing matters',
      say(aSeen([aLink({ frame: 'https://w.test/' })], { way: 'opened' }), {
        expect: { rel: 'any', indexable: false },
      }),
    ],
  ])('in a page with %s is kept', (_, said) => {
    expect(said).toBe('kept');
  });

  it('of which followed was agreed does not count in a page with nofollow, indexable or not', () => {
    expect(say(aSeen([aLink()], { page: nofollow }), { expect: { indexable: false } })).toMatch(
      /^not-counted: page-nofollow/,
    );
  });
});
