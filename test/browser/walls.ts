import { page } from '../../utils/drive/site.ts';
import { html, type SeenAnswer } from './verdict-suite.ts';

const LOG_IN = page('<form><input name="user"><input type="password" name="word"></form>');

/** How sites answer whoever comes without a cookie: in words, the evidence that the verdict gives, and the answer. */
export const WALLS: readonly (readonly [name: string, evidence: string, wall: SeenAnswer])[] = [
  [
    'is refused',
    'HTTP 403',
    (_, response) => void response.writeHead(403, { 'x-robots-tag': 'noindex' }).end(LOG_IN),
  ],
  [
    'asked to wait',
    'HTTP 429',
    (_, response) => void response.writeHead(429, { 'x-robots-tag': 'none' }).end(),
  ],
  [
    'sent to a page for logging in',
    'HTTP 200 → {origin}/login',
    (path, response) =>
      path === '/login'
        ? html(response, LOG_IN, { 'x-robots-tag': 'noindex' })
        : void response.writeHead(302, { location: '/login' }).end(),
  ],
  [
    'asked to log in at the page’s own address',
    'HTTP 200',
    (_, response) => html(response, LOG_IN, { 'x-robots-tag': 'noindex' }),
  ],
];
