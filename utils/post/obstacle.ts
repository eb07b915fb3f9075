import type { Signs } from '../read/signs.ts';
import type { LookHead } from './seen.ts';

/** What can stand where the page should be. */
export type Obstacle = 'challenge' | 'login' | 'soft-404' | 'parked';

/** What an obstacle is told by. */
export interface ObstacleSigns {
  readonly title: string;
  readonly signs: Signs;
  readonly head: Pick<LookHead, 'status' | 'finalUrl' | 'guards'>;
  /** The address that was asked for. */
  readonly url: string;
  readonly links: number;
}

/** An article is longer; a wall is not. In UTF-16 units. */
const SHORT_TEXT = 1500;

/**
 * Finds out whether what came is the page at all. A page that has the link is
 * that page, whatever else it has: this is asked only where it has not.
 *
 * @returns the obstacle with what it was told by; null where it looks like a page
 */
export function obstacleOf(seen: ObstacleSigns): { kind: Obstacle; evidence: string } | null {
  for (const [kind, find] of FINDERS) {
    const evidence = find(seen);
    if (evidence) return { kind, evidence: evidence.slice(0, 200) };
  }
  return null;
}

type Find = (seen: ObstacleSigns) => string | null;

const FINDERS: readonly (readonly [Obstacle, Find])[] = [
  ['challenge', challenge],
  ['parked', parked],
  ['login', login],
  ['soft-404', notFound],
];

/** Scripts, frames and forms of those who ask whether a visitor is human. */
const CHALLENGE_MARKS =
  /cdn-cgi\/challenge-platform|challenges\.cloudflare\.com|cf-(challenge|browser-verification)|captcha-delivery\.com|datadome|px-captcha|perimeterx|\/_Incapsula_Resource|incapsula|akamai.*(bm|sec)|_sec\/(cp_challenge|verify)|sucuri_cloudproxy|ddos-guard|hcaptcha\.com\/captcha|recaptcha\/challengepage|\/\.well-known\/sgcaptcha|awswaf|distil_r_captcha/i;

const CHALLENGE_TITLE =
  /^(just a moment|attention required|checking your browser|one moment,? please|ddos-guard|access denied|access to this page has been denied|please wait|security check|are you (a )?human|robot check|human verification|pardon our interruption|bot verification|verify you are human|request unsuccessful|please verify|captcha)/i;

const CHALLENGE_TEXT =
  /(checking (if the site connection is secure|your browser before)|verify(ing)? (that )?you are (a )?human|enable javascript and cookies to continue|needs to review the security of your connection|press (&|and) hold to confirm|unusual traffic from your|please complete the security check|complete the captcha|reference #\d+\.[0-9a-f]+|incident id|pardon our interruption)/i;

function challenge({ title, signs, head }: ObstacleSigns): string | null {
  if (/^cf-mitigated: challenge/im.test(head.guards)) return 'cf-mitigated: challenge';
  const isShort = signs.length < SHORT_TEXT;
  const mark = [...signs.scripts, ...signs.names].find((each) => CHALLENGE_MARKS.test(each));
  // Sites load such scripts on every page: only where there is little else are they the page.
  if (mark && isShort) return mark;
  if (CHALLENGE_TITLE.test(title.trim()) && isShort) return title;
  return isShort ? (CHALLENGE_TEXT.exec(signs.text)?.[0] ?? null) : null;
}

const PARKED_MARKS =
  /parkingcrew|sedoparking|bodis\.com|parklogic|above\.com|dan\.com|afternic|hugedomains|uniregistry|voodoo\.com|\/lander\b|domainsponsor|cashparking|parking-lander|namebright/i;
const PARKED_TEXT =
  /((this )?domain (name )?(is|may be) for sale|buy this domain|domain (is )?parked|parked (free|domain)|this domain has (expired|been registered)|the domain .{1,80} is for sale|inquire about this domain|related searches)/i;

function parked({ title, signs }: ObstacleSigns): string | null {
  if (signs.length >= SHORT_TEXT) return null;
  const mark = [...signs.scripts, ...signs.names].find((each) => PARKED_MARKS.test(each));
  return mark ?? PARKED_TEXT.exec(`${title} ${signs.text}`)?.[0] ?? null;
}

const LOGIN_PATH =
  /\/(log-?in|sign-?in|wp-login\.php|auth|sso|session\/new|account\/login|members?\/login)\b/i;
const LOGIN_TITLE = /\b(log ?in|sign ?in|anmelden|connexion|iniciar sesión|accedi)\b/i;

function login({ title, signs, head, url }: ObstacleSigns): string | null {
  const wasSent = LOGIN_PATH.test(pathOf(head.finalUrl)) && !LOGIN_PATH.test(pathOf(url));
  if (wasSent) return head.finalUrl;
  const isWall = signs.asksPassword && signs.length < SHORT_TEXT;
  return isWall && LOGIN_TITLE.test(`${title} ${signs.text.slice(0, 500)}`) ? title || 'password' : null;
}

const NOT_FOUND_TITLE =
  /\b404\b|(page|post|article|site|content|file) (was |is |could |can ?)?not (be )?(found|available|exist)|not found|nicht gefunden|no encontrad[ao]|introuvable|non trovata|niet gevonden|nie znaleziono|не найдена/i;
const NOT_FOUND_TEXT =
  /(page|post|article|content)( you('re| are) looking for)? (was |is |could |can ?|does ?)?(not |n['’]t )(be )?(found|available|exist)|(oops|sorry)[^.]{0,80}(page|found|exist)|error 404|404 error|nothing (was )?found (here|at this location)/i;

/** "Not found" with status 200. An article may speak of it: only where there is little else. */
function notFound({ title, signs, head, url }: ObstacleSigns): string | null {
  if (NOT_FOUND_TITLE.test(title) && signs.length < 2 * SHORT_TEXT) return title;
  const said = signs.length < SHORT_TEXT ? NOT_FOUND_TEXT.exec(signs.text)?.[0] : null;
  if (said) return said;
  // A deep page that leads to the front page is gone, and nobody says so.
  const wasSentHome = pathOf(head.finalUrl) === '/' && pathOf(url) !== '/';
  return wasSentHome ? head.finalUrl : null;
}

function pathOf(address: string): string {
  return URL.parse(address)?.pathname ?? '';
}
