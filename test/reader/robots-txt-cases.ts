import type { ServerResponse } from 'node:http';
import { AS_GOOGLE, type JudgeAs } from '../../utils/verdict/engine.ts';
import type { Lane } from './lane.ts';

/** Answers the request for a robots.txt. */
export type RobotsTxtAnswer = (response: ServerResponse, port: string) => void;

/** The robots.txt of a site, and whether the one link of its `/page` counts. */
export interface RobotsTxtCase {
  readonly name: string;
  readonly answer: RobotsTxtAnswer;
  readonly verdict: string;
  readonly evidence?: string;
  readonly lane?: Lane;
}

const text =
  (body: string | Buffer, status = 200, headers: Readonly<Record<string, string>> = {}): RobotsTxtAnswer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body);
const status = (code: number) => text('User-agent: *\nDisallow: /', code, { 'www-authenticate': 'Basic' });
const redirect =
  (to: string): RobotsTxtAnswer =>
  (response, port) =>
    response.writeHead(302, { location: to.replace('{port}', port) }).end();

/** It keeps everyone out of the page. */
export const FORBIDDEN = 'false: robots-txt';
/** It could not be found out. */
export const UNKNOWN = 'null: not-checked';
/** Rules that keep everyone out. */
export const KEEP_OUT = 'User-agent: *\nDisallow: /\n';

/** What sites answer. */
export const ROBOTS_TXT_CASES: readonly RobotsTxtCase[] = [
  { name: 'none', answer: status(404), verdict: 'true', lane: 'both' },
  { name: 'gone', answer: status(410), verdict: 'true' },
  { name: 'one that nobody may see', answer: status(403), verdict: 'true' },
  { name: 'one behind a password, for which nobody is asked', answer: status(401), verdict: 'true' },
  { name: 'too many requests', answer: status(429), verdict: FORBIDDEN, evidence: 'robots.txt: HTTP 429' },
  {
    name: 'an error of the server',
    answer: status(500),
    verdict: FORBIDDEN,
    evidence: 'robots.txt: HTTP 500',
    lane: 'both',
  },
  { name: 'a server in trouble', answer: status(503), verdict: FORBIDDEN, evidence: 'robots.txt: HTTP 503' },
  { name: 'empty', answer: text(''), verdict: 'true' },
  { name: 'about another path', answer: text('User-agent: *\nDisallow: /private'), verdict: 'true' },
  {
    name: 'for all',
    answer: text(KEEP_OUT),
    verdict: FORBIDDEN,
    evidence: 'robots.txt, line 2: Disallow: /',
  },
  {
    name: 'with an empty rule, which forbids nothing',
    answer: text('User-agent: *\nDisallow:'),
    verdict: 'true',
  },
  {
    name: 'for Googlebot',
    answer: text('User-agent: *\nAllow: /\n\nUser-agent: GoogleBot\nDisallow: /p # x'),
    verdict: FORBIDDEN,
    evidence: 'robots.txt, line 5: Disallow: /p # x',
    lane: 'both',
  },
  {
    name: 'for all but Googlebot',
    answer: text(`${KEEP_OUT}\nUser-agent: Googlebot\nDisallow: /private`),
    verdict: 'true',
  },
  { name: 'for another', answer: text('User-agent: AhrefsBot\nDisallow: /'), verdict: 'true' },
  {
    name: 'a longer rule that allows',
    answer: text('User-agent: *\nAllow: /pag\nDisallow: /pa'),
    verdict: 'true',
    lane: 'both',
  },
  {
    name: 'a longer rule that forbids',
    answer: text('User-agent: *\nAllow: /pa\nDisallow: /pag'),
    verdict: FORBIDDEN,
    evidence: 'robots.txt, line 3: Disallow: /pag',
  },
  {
    name: 'two rules as long, of which the one that allows wins',
    answer: text('User-agent: *\nDisallow: /page\nAllow: /page'),
    verdict: 'true',
  },
  { name: 'wildcards', answer: text('User-agent: *\nDisallow: /*ge$'), verdict: FORBIDDEN },
  {
    name: 'line ends of Windows, a mark of byte order',
    answer: text('\ufeffUser-agent: *\r\nDisallow: /\r\n'),
    verdict: FORBIDDEN,
  },
  {
    name: 'HTML',
    answer: text('<!doctype html><title>Disallow: /</title>', 200, { 'content-type': 'text/html' }),
    verdict: 'true',
  },
  {
    name: 'rubbish',
    answer: text(Buffer.from(Array.from({ length: 9999 }, (_, i) => (i * 7919) % 256))),
    verdict: 'true',
  },
  {
    name: 'a rule behind 500 kB, where crawlers read no more',
    answer: text(`${'# x\n'.repeat(130_000)}${KEEP_OUT}`),
    verdict: 'true',
  },
  {
    name: 'at another address of the site',
    answer: redirect('/rules'),
    verdict: FORBIDDEN,
    evidence: 'robots.txt, line 2: Disallow: /',
    lane: 'both',
  },
  { name: 'that redirects to the page', answer: redirect('/page'), verdict: 'true' },
  {
    name: 'at another site, which cannot be asked',
    answer: redirect('http://127.0.0.1:{port}/rules'),
    verdict: UNKNOWN,
    evidence: 'robots.txt',
    lane: 'click',
  },
  {
    name: 'that redirects for ever',
    answer: redirect('/robots.txt'),
    verdict: UNKNOWN,
    evidence: 'robots.txt',
    lane: 'click',
  },
  {
    name: 'that breaks off',
    answer: (response) => void response.writeHead(200).write(KEEP_OUT, () => response.destroy()),
    verdict: UNKNOWN,
    lane: 'click',
  },
  { name: 'no answer', answer: (response) => void response.destroy(), verdict: UNKNOWN, lane: 'click' },
  {
    name: 'that comes late',
    answer: (response) => void setTimeout(() => response.end(KEEP_OUT), 1500),
    verdict: FORBIDDEN,
    lane: 'click',
  },
];

/** What the popup says of the link; a server in trouble has blocked nothing, though crawlers keep out for it. */
export function robotsTxtWords(verdict: string, evidence: string | null = null): string {
  if (verdict === UNKNOWN) return 'counts, as far as the page says';
  if (verdict !== FORBIDDEN) return 'counts';
  return `does not count: robots.txt ${evidence?.includes('HTTP') ? 'is unreachable' : 'blocks the page'}`;
}

/** A robots.txt that says something else to each crawler. */
export const SEVERAL = `
User-agent: *
Allow: /
User-agent: bingbot
Disallow: /page
User-agent: Yandex
Disallow: /p
User-agent: AhrefsBot
Disallow: /`;

/** As whom a page is judged, and what that robots.txt says to them. */
export const JUDGES: readonly (readonly [as: JudgeAs, verdict: string, evidence: string | null])[] = [
  [AS_GOOGLE, 'true', null],
  [{ engine: 'bing', crawler: null }, FORBIDDEN, 'robots.txt, line 5: Disallow: /page'],
  [{ engine: 'yandex', crawler: null }, FORBIDDEN, 'robots.txt, line 7: Disallow: /p'],
  [{ engine: 'google', crawler: 'AhrefsBot' }, FORBIDDEN, 'robots.txt, line 9: Disallow: /'],
  [{ engine: 'bing', crawler: 'OtherBot' }, 'true', null],
];

/** As whom robots.txt is read where no crawler is named. */
export const CRAWLERS = { google: 'Googlebot', bing: 'bingbot', yandex: 'YandexBot' } as const;

/** Answers with rules that keep everyone out, and then with comments until nobody listens, or so many bytes are sent. */
export function answerWithoutEnd(response: ServerResponse, bytes = Number.POSITIVE_INFINITY): void {
  const piece = `# ${'x'.repeat(65_000)}\n`;
  let sent = 0;
  const more = () => {
    while (sent < bytes && !response.destroyed) {
      sent += piece.length;
      if (!response.write(piece)) return;
    }
    if (!response.destroyed) response.end();
  };
  response.on('drain', more).writeHead(200, { 'content-type': 'text/plain' }).write(KEEP_OUT);
  more();
}
