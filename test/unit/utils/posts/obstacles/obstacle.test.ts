import { describe, expect, it } from 'vitest';
import type { ResponseHead } from '../../../../../utils/posts/observation.ts';
import { obstacleOf } from '../../../../../utils/posts/obstacles/obstacle.ts';
import type { PageSignals } from '../../../../../utils/read/page-signals.ts';
import { aHead, POST, someSigns } from '../build.ts';

interface Case {
  readonly title?: string;
  readonly signs?: Partial<PageSignals>;
  readonly head?: Partial<ResponseHead>;
  readonly url?: string;
}

const kind = ({ title = 'A post', signs, head, url = POST }: Case) =>
  obstacleOf({ title, signs: someSigns(signs), head: aHead(head), url })?.kind ?? null;

const short = (text: string, signs: Partial<PageSignals> = {}): Case => ({
  signs: { text, heading: '', ...signs },
});
/** What stands above an article. */
const MENU = 'Home About Newsletter Archive. '.repeat(20);

const sent = (finalUrl: string, signs: Partial<PageSignals> = {}, url = POST): Case => ({
  head: { finalUrl },
  signs,
  url,
});

describe('an obstacle', () => {
  it.each<[string, Case, string]>([
    [
      'what Cloudflare says is one',
      { head: { guards: 'server: cloudflare\ncf-mitigated: challenge' } },
      'challenge',
    ],
    ['a title', { ...short('One second'), title: 'Just a moment...' }, 'challenge'],
    ['a part of a title', { ...short(''), title: 'Attention Required! | Cloudflare' }, 'challenge'],
    ['code', short('', { code: 'window._cf_chl_opt={}' }), 'challenge'],
    ['a script', short('', { scripts: ['https://ct.captcha-delivery.com/c.js'] }), 'challenge'],
    ['a frame', short('', { names: ['main-iframe   /_Incapsula_Resource?a=1'] }), 'challenge'],
    [
      'any captcha, where there is nothing else',
      short('Submit', { scripts: ['https://www.google.com/recaptcha/api.js'] }),
      'challenge',
    ],
    ['a refresh to a captcha', short('', { refresh: '0;/.well-known/sgcaptcha/?r=%2F' }), 'challenge'],
    [
      'the number of a block',
      short('You don’t have permission. Reference #18.2c0d1702.1700000000.1a'),
      'challenge',
    ],
    [
      'a frame of those who sell domains',
      short('', { names: ['   https://www.sedoparking.com/x'] }),
      'parked',
    ],
    [
      'a redirect to those who sell domains',
      sent('https://www.hugedomains.com/domain_profile.cfm?d=blog'),
      'parked',
    ],
    [
      'a title of a parked page',
      { title: 'blog.test is for sale', signs: { text: 'x '.repeat(1200) } },
      'parked',
    ],
    ['a redirect to a log-in', sent('https://blog.test/wp-login.php?redirect_to=x'), 'login'],
    ['a redirect to a log-in elsewhere', sent('https://accounts.site.test/x'), 'login'],
    [
      'a redirect elsewhere that asks for a password',
      sent('https://10.0.0.1/x', { text: 'Welcome', asksPassword: true }),
      'login',
    ],
    [
      'a redirect to the portal of a network',
      sent('http://portal.test/', { text: 'Free WiFi', heading: '' }, 'https://blog.test/'),
      'login',
    ],
    ['words to members', short('This article is for paid members only. Join.'), 'login'],
    ['words to subscribers', short('Subscribe to continue reading'), 'login'],
    [
      'words of Medium',
      short(
        `${MENU}The author made this story available to Medium members only. If you’re new to Medium, create a new account.`,
      ),
      'login',
    ],
    [
      'words of Substack',
      short(
        `${MENU}Keep reading with a 7-day free trial. Subscribe to Kneading Notes to keep reading this post.`,
      ),
      'login',
    ],
    ['words under a long teaser', short(`${MENU.repeat(9)}This post is for paid subscribers.`), 'login'],
    ['a heading', { signs: { text: 'x', heading: 'Page not found' } }, 'soft-404'],
    ['a title with its site, long as the page is', { title: 'Page Not Found – A blog' }, 'soft-404'],
    ['a title with the number first', { title: '404 - Seite nicht gefunden' }, 'soft-404'],
    ['words to the visitor', short('Sorry, we can’t find the page you were looking for.'), 'soft-404'],
    ['a redirect to the front page', sent('https://blog.test/'), 'soft-404'],
    ['a redirect to the front page in a language', sent('https://blog.test/pt-br/'), 'soft-404'],
    [
      'a redirect of a post’s number to the front page',
      sent('https://blog.test/', {}, 'https://blog.test/?p=123'),
      'soft-404',
    ],
    [
      'a redirect of a post that its query tells to the front page',
      sent('https://blog.test/?utm_source=x', {}, 'https://blog.test/?id=12'),
      'soft-404',
    ],
    ['a redirect to the file of the front page', sent('https://blog.test/index.php'), 'soft-404'],
    ['a redirect to an address that says so', sent('https://blog.test/404/'), 'soft-404'],
    ['a suspended account', { ...short('x'), title: 'Account Suspended' }, 'outage'],
    ['maintenance', short('We are down for maintenance.'), 'outage'],
    ['consent', { ...short('We use cookies'), title: 'Before you continue to YouTube' }, 'gate'],
    ['consent elsewhere', sent('https://consent.site.test/x'), 'gate'],
    ['an age gate', short('Are you over 18?'), 'gate'],
  ])('%s', (_, facts, expected) => {
    expect(kind(facts)).toBe(expected);
  });

  it.each<[string, Case]>([
    ['an article', {}],
    ['an article that asks for a password in its header', { signs: { asksPassword: true } }],
    ['a short one too', short('Lentils. '.repeat(60), { asksPassword: true })],
    ['an article titled after a challenge', { title: 'Just a moment: what challenges are | A blog' }],
    [
      'a short article titled after an error',
      { ...short('An error. '.repeat(60)), title: 'The 404 error explained | A blog' },
    ],
    [
      'a short article about something not found',
      { ...short('We looked. '.repeat(60)), title: 'Lost and not found again' },
    ],
    [
      'a short article about maintenance',
      { ...short('Oil. '.repeat(60)), title: 'Maintenance of old bicycles' },
    ],
    [
      'a short article about a blocked drain',
      { ...short('Water. '.repeat(60)), title: 'Blocked drains and what helps' },
    ],
    [
      'a short post with hCaptcha in its form',
      short('A walk. '.repeat(60), { scripts: ['https://js.hcaptcha.com/1/api.js'] }),
    ],
    [
      'a short post with the scripts of guards',
      short('A walk. '.repeat(60), {
        scripts: [
          '/_Incapsula_Resource?SWJIYLWA=1',
          'https://js.datadome.co/tags.js',
          '/cdn-cgi/challenge-platform/scripts/jsd/main.js',
        ],
      }),
    ],
    [
      'a short post under which one logs in to write',
      short('A walk. You must be logged in to post a comment.'),
    ],
    [
      'a short post with a cookie banner',
      short('A walk. We use cookies. Accept all. By continuing to use this site you agree.'),
    ],
    [
      'a script of somebody whose name ends alike',
      short('A walk. '.repeat(10), { scripts: ['https://jordan.com/a.js'] }),
    ],
    ['a page that moved', sent('https://blog.test/2027/post')],
    ['a page that moved to another site', sent('https://new-blog.test/post')],
    ['a front page that is the post', sent('https://blog.test/', {}, 'https://blog.test/?utm_source=x')],
    ['an author’s page', sent('https://blog.test/author/ann')],
    [
      'a post that its query tells, with tracking',
      sent('https://blog.test/?id=12&utm_source=x', {}, 'https://blog.test/?id=12'),
    ],
    ['an article about paywalls', short('A paywall asks one to subscribe. '.repeat(150))],
    [
      'an article with a newsletter',
      short(`${'A walk. '.repeat(600)} Subscribe to our newsletter. Keep reading: more walks.`),
    ],
    ['a post about logging in, as it was', sent('https://blog.test/login', {}, 'https://blog.test/login')],
    ['a post on a site for log-ins', sent('https://login.test/post', {}, 'https://login.test/post')],
  ])('is not: %s', (_, facts) => {
    expect(kind(facts)).toBeNull();
  });

  it('keeps its evidence short', () => {
    const title = `${'x'.repeat(3000)} | 404 Not Found`;
    const found = obstacleOf({ title, signs: someSigns(), head: aHead(), url: POST });
    expect(found?.evidence.length).toBe(200);
  });

  it('is looked for in hostile texts at once', () => {
    for (const piece of [
      'log in ',
      'accept and ',
      'domain ',
      'you must be 1',
      ' - ',
      'the page you looking ',
      '404 ',
    ]) {
      const text = piece.repeat(40_000 / piece.length);
      const signs = { text, length: 200, heading: text.slice(0, 2000), code: text };
      expect(() => kind({ title: text.slice(0, 10_000), signs }), piece).not.toThrow();
    }
  });
});
