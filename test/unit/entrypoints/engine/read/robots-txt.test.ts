import { describe, expect, it } from 'vitest';
import { fetchPost } from '../../../../../entrypoints/engine/read/fetch-post.ts';
import { keptRobotsTxt } from '../../../../../entrypoints/engine/read/kept-robots-txt.ts';
import { opennessOf } from '../../../../../entrypoints/engine/read/robots-txt.ts';
import { newState } from '../../../../../utils/posts/state.ts';
import { DAY } from '../../../../../utils/time.ts';
import { AS_GOOGLE } from '../../../../../utils/verdict/engine.ts';
import type { RobotsTxtFact } from '../../../../../utils/verdict/robots-txt-fact.ts';
import { aPost } from '../../../a-post.ts';
import { TESTER } from './by-engine.ts';
import { html, onTestWeb } from './test-web.ts';

/** What the robots.txt of a host says. */
const ROBOTS: Readonly<Record<string, readonly [status: number, text: string]>> = {
  'closed.test': [200, 'User-agent: *\nDisallow: /'],
  'ours.test': [200, 'User-agent: *\nDisallow: /\nUser-agent: BackLight\nAllow: /'],
  'google.test': [200, 'User-agent: Googlebot\nDisallow: /'],
  'part.test': [200, 'User-agent: backlight\nDisallow: /closed'],
  'broken.test': [500, ''],
  'busy.test': [503, ''],
};

const web = onTestWeb((host, path, response, request) => {
  if (path === '/robots.txt') {
    if (host === 'silent.test') return void request.socket.destroy();
    if (host === 'moved.test') return void response.writeHead(301, { location: '/other.txt' }).end();
    if (host === 'round.test') return void response.writeHead(301, { location: '/robots.txt' }).end();
    const [status, text] = ROBOTS[host] ?? [404, ''];
    if (status === 503) response.setHeader('retry-after', '120');
    return void response.writeHead(status).end(text);
  }
  if (path === '/other.txt') return void response.end('User-agent: *\nDisallow: /');
  if (path === '/leads') {
    const { port } = new URL(`http://${request.headers.host}`);
    return void response.writeHead(301, { location: `http://closed.test:${port}/a` }).end();
  }
  html(response, '<p><a href="https://example.com/">a</a>', { 'cache-control': 'no-store' });
});

function observe(url: string, robotsTxt: Map<string, RobotsTxtFact> = new Map(), now = 1000) {
  const post = aPost({ url });
  return fetchPost({ post, state: newState(post) }, [], AS_GOOGLE, now, { ...TESTER, robotsTxt });
}

describe('robots.txt', () => {
  it.each([
    ['that closes all to all', 'closed.test', '/a', 'robotsClosed'],
    ['that opens all to us', 'ours.test', '/a', 'page'],
    ['that closes part of it to us', 'part.test', '/closed/a', 'robotsClosed'],
    ['and leaves the rest', 'part.test', '/open/a', 'page'],
    ['that a server cannot give', 'broken.test', '/a', 'robotsClosed'],
    ['that is elsewhere', 'moved.test', '/a', 'robotsClosed'],
    ['that is nowhere', 'round.test', '/a', 'page'],
    ['that is not there', 'none.test', '/a', 'page'],
    ['whose server breaks off', 'silent.test', '/a', 'refused'],
  ])('%s', async (_, host, path, said) => {
    const { observation } = await observe(web.origin(host) + path);
    expect(observation.kind === 'failed' ? observation.why : observation.kind).toBe(said);
    const isAsked = web.asked().some((one) => one.endsWith(path));
    expect(isAsked).toBe(said === 'page');
  });

  it('that closes a page to a search engine is no matter of ours, but of the verdict', async () => {
    const { observation } = await observe(`${web.origin('google.test')}/a`);
    expect(observation).toMatchObject({ kind: 'page', verdict: { robotsTxt: { allowed: false } } });
  });

  it('of a server that is too busy says when to come again', async () => {
    const { observation, retryAfter } = await observe(`${web.origin('busy.test')}/a`);
    expect(observation).toMatchObject({ kind: 'other', head: { status: 503, retryAfter: '120' } });
    expect(retryAfter).toBe('120');
  });

  it('holds where a page leads, too', async () => {
    const { observation, hops } = await observe(`${web.origin()}/leads`);
    expect(observation).toEqual({ kind: 'failed', why: 'robotsClosed' });
    expect(hops).toEqual([`${web.origin()}/leads`, `${web.origin('closed.test')}/a`]);
  });

  it('is asked for once a day', async () => {
    const kept = new Map<string, RobotsTxtFact>();
    web.asked();
    await observe(`${web.origin()}/a`, kept, 1000);
    await observe(`${web.origin()}/b`, kept, 999 + DAY);
    expect(web.asked()).toEqual(['a.test /robots.txt', 'a.test /a', 'a.test /b']);
    await observe(`${web.origin()}/c`, kept, 1000 + DAY);
    expect(web.asked()).toEqual(['a.test /robots.txt', 'a.test /c']);
  });
});

describe('the files that a process keeps', () => {
  const fact = (origin: string): RobotsTxtFact => ({ origin, status: 404, text: '', at: 0, expires: DAY });
  it('are the last ones', () => {
    const kept = keptRobotsTxt();
    for (let i = 0; i <= 500; i++) kept.set(`http://${i}.test`, fact(`http://${i}.test`));
    expect(kept.get('http://0.test')).toBeUndefined();
    expect(kept.get('http://1.test')).toEqual(fact('http://1.test'));
  });
  it('of which nobody knows the status keep nothing away', () => {
    expect(opennessOf({ ...fact('http://a.test'), status: null }, 'http://a.test/')).toBe('open');
  });
});
