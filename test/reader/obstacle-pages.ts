import type { PostReasonCode } from '../../utils/posts/check.ts';
import type { Lane } from './lane.ts';

/** What is sent instead of a post, and what must be said of it. */
export interface ObstaclePage {
  /** What it is, and who sends it so. */
  readonly name: string;
  /** In test/pages/obstacles, without its ending. */
  readonly file: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Where the post's address redirects first; null where it answers itself. `{other}` is another site. */
  readonly to: string | null;
  readonly code: PostReasonCode;
  readonly lane?: Lane;
}

const CLOUDFLARE = { server: 'cloudflare' };
const MITIGATED = { ...CLOUDFLARE, 'cf-mitigated': 'challenge' };

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'ru', 'pt'];

/** Pages that are not the post. */
export const OBSTACLES: readonly ObstaclePage[] = [
  {
    ...of('challenge', 'cloudflare-managed', "Cloudflare's managed challenge"),
    lane: 'both',
    status: 403,
    headers: MITIGATED,
  },
  {
    ...of('challenge', 'cloudflare-managed', 'the same without its header'),
    status: 403,
    headers: CLOUDFLARE,
  },
  { ...of('challenge', 'cloudflare-managed', 'the same with status 200'), headers: CLOUDFLARE },
  of('challenge', 'cloudflare-managed-es', 'the same in Spanish'),
  {
    ...of('challenge', 'cloudflare-iuam', 'Cloudflare, "I’m under attack"'),
    status: 503,
    headers: CLOUDFLARE,
  },
  of('challenge', 'cloudflare-iuam', 'the same with status 200'),
  { ...of('challenge', 'cloudflare-managed', 'a challenge with status 404'), status: 404 },
  { ...of('challenge', 'cloudflare-block', "Cloudflare's block"), status: 403, headers: CLOUDFLARE },
  {
    ...of('challenge', 'akamai-denied', "Akamai's block"),
    lane: 'both',
    status: 403,
    headers: { server: 'AkamaiGHost' },
  },
  of('challenge', 'akamai-denied', 'the same with status 200'),
  of('challenge', 'akamai-verify', "Akamai's check of the browser"),
  { ...of('challenge', 'datadome', 'DataDome'), status: 403, headers: { 'x-datadome': 'protected' } },
  of('challenge', 'datadome', 'the same with status 200'),
  { ...of('challenge', 'human-press-and-hold', 'PerimeterX, press and hold'), status: 403 },
  of('challenge', 'human-press-and-hold', 'the same with status 200'),
  { ...of('challenge', 'imperva-frame', "Imperva's frame"), headers: { 'x-iinfo': '0-0-0' } },
  of('challenge', 'imperva-pardon', "Imperva's interruption"),
  {
    ...of('challenge', 'sucuri-denied', "Sucuri's block"),
    status: 403,
    headers: { 'x-sucuri-id': '11005' },
  },
  of('challenge', 'sucuri-javascript', "Sucuri's check of the browser"),
  {
    ...of('challenge', 'ddos-guard', 'DDoS-Guard'),
    status: 403,
    headers: { server: 'ddos-guard' },
  },
  of('challenge', 'ddos-guard', 'the same with status 200'),
  { ...of('challenge', 'aws-waf', "AWS WAF's challenge"), status: 202 },
  of('challenge', 'captcha', 'a captcha in words'),
  of('challenge', 'captcha-no-script', 'a captcha without words'),
  { ...of('challenge', 'sgcaptcha', "SiteGround's captcha"), status: 202 },
  { ...of('login', 'wp-login', 'a redirect to the log-in of WordPress'), lane: 'both', to: '/wp-login.php' },
  of('login', 'wp-login', 'the same without a redirect'),
  { ...of('login', 'front', 'a redirect to a log-in that looks like a front page'), to: '/account/sign-in/' },
  of('login', 'membership', 'the beginning of a post, for members'),
  of('login', 'login-wall', 'a log-in wall'),
  of('login', 'login-wall-de', 'a log-in wall in German'),
  { ...of('login', 'captive-portal', 'the portal of a network'), lane: 'both', to: '{other}/portal' },
  ...LANGUAGES.map((lang) => of('soft-404', `soft-404-${lang}`, `"not found" in its title, ${lang}`)),
  ...LANGUAGES.map((lang) => of('soft-404', `soft-404-heading-${lang}`, `"not found" in words, ${lang}`)),
  { ...of('soft-404', 'soft-404-long', '"not found" with a long list of posts'), lane: 'both' },
  { ...of('soft-404', 'front', 'a redirect to the front page'), to: '/' },
  { ...of('soft-404', 'front', 'a redirect to the front page in a language'), to: '/en/' },
  {
    ...of('soft-404', 'front', 'a redirect to the front page of another site'),
    lane: 'both',
    to: '{other}/',
  },
  { ...of('soft-404', 'front', 'a redirect to an address that says 404'), to: '/404.html' },
  { ...of('parked', 'parked-sedo', 'parked at Sedo'), lane: 'both' },
  of('parked', 'parked-bodis', 'parked at Bodis'),
  of('parked', 'parked-parkingcrew', 'parked at ParkingCrew'),
  of('parked', 'parked-lander', 'parked at a registrar'),
  of('parked', 'parked-for-sale', 'for sale'),
  of('parked', 'parked-expired', 'an expired domain'),
  of('outage', 'suspended', 'a suspended account'),
  of('outage', 'maintenance', 'under maintenance, with status 200'),
  { ...of('outage', 'maintenance-wordpress', 'WordPress under maintenance'), lane: 'both', status: 503 },
  of('outage', 'maintenance-wordpress', 'the same with status 200'),
  of('outage', 'database-error', 'without its database'),
  of('outage', 'server-default', 'a server that was just installed'),
  of('outage', 'coming-soon', 'a site that is to come'),
  of('gate', 'consent-google', 'consent before all else'),
  of('gate', 'cookie-wall', 'a cookie wall'),
  of('gate', 'age-gate', 'an age gate'),
  of('gate', 'age-gate-us', 'an age gate in other words'),
];

/** Pages that look like one of these, and are posts. */
export const POSTS_LIKE_OBSTACLES: Readonly<Record<string, string>> = {
  'real-cloudflare': 'an article about challenges',
  'real-recipe': 'a recipe with a log-in in its header',
  'real-about-404': 'an article about 404',
  'real-short': 'a post of 300 characters',
  'real-hcaptcha': 'a page with hCaptcha in its comment form',
  'real-guarded': 'a short post of a guarded site, with the scripts of its guards',
  'real-cookie-banner': 'a short post with a cookie banner',
  'real-maintenance': 'a post about maintenance',
  'real-for-sale': 'a post about domains for sale',
};

function of(code: PostReasonCode, file: string, name: string): ObstaclePage {
  return { name, file, status: 200, headers: {}, to: null, code };
}
