import { describe, expect, it } from 'vitest';
import { fetchPost } from '../../../../../entrypoints/engine/read/fetch-post.ts';
import { newState } from '../../../../../utils/posts/state.ts';
import { AS_GOOGLE } from '../../../../../utils/verdict/engine.ts';
import { aPost } from '../../../a-post.ts';
import { look, TESTER } from './by-engine.ts';
import { html, onTestWeb } from './test-web.ts';

const LINK = '<p>Read <a href="https://example.com/">the guide</a> first.';

const web = onTestWeb((_, path, response) => {
  const redirects: Readonly<Record<string, readonly [number, string]>> = {
    '/for-good': [301, '/for-good-too'],
    '/for-good-too': [308, '/post?a=1'],
    '/for-now': [302, '/for-good'],
    '/umlaut': [301, Buffer.from('/hä').toString('latin1')],
    '/round': [302, '/round'],
    '/away': [302, 'mailto:me@example.com'],
  };
  const [status, location] = redirects[path] ?? [];
  if (path === '/robots.txt') response.writeHead(404).end();
  else if (status && location) response.writeHead(status, { location, 'set-cookie': 'hop=1' }).end(LINK);
  else if (path === '/no-location') response.writeHead(301).end();
  else if (path === '/busy')
    response.writeHead(429, { 'retry-after': '77', 'content-type': 'text/html' }).end();
  else if (path === '/linkedin') html(Object.assign(response, { statusCode: 999 }), LINK);
  else if (path === '/refresh') html(response, '<meta http-equiv="refresh" content="0; url=/post">');
  else if (path === '/refresh-header') html(response, '<p>', { refresh: '0; url=/nothing' });
  else if (path === '/nothing') response.destroy();
  else if (path === '/big') html(response, 'x'.repeat(10_000_001));
  else if (path === '/deep') html(response, '<div>'.repeat(20_000));
  else
    html(response, LINK, {
      'x-robots-tag': ['noindex', 'googlebot: nofollow'],
      link: '</canonical>; rel="canonical"',
      server: 'cloudflare',
      'set-cookie': 'seen=1',
    });
});

const lookAt = (path: string) => look(aPost({ url: web.origin() + path }));

describe('what is observed of a guest post', () => {
  it('has its headers, its links and what is around them', async () => {
    const { observation, hops, retryAfter } = await lookAt('/post#part');
    const url = `${web.origin()}/post`;
    expect(observation).toMatchObject({
      kind: 'page',
      way: 'fetched',
      page: { url, xRobotsTag: 'noindex, googlebot: nofollow', linkHeader: '</canonical>; rel="canonical"' },
      links: [{ href: 'https://example.com/', text: 'the guide', frame: null, jsOnly: false }],
      head: { status: 200, finalUrl: url, contentType: 'text/html', guards: 'server: cloudflare' },
      contexts: [{ sentence: 'Read the guide first.' }],
    });
    expect([hops, retryAfter]).toEqual([[`${url}#part`], null]);
  });

  it.each([
    ['/for-good', ['/for-good', '/for-good-too', '/post?a=1'], true],
    ['/for-now', ['/for-now', '/for-good', '/for-good-too', '/post?a=1'], false],
    ['/umlaut', ['/umlaut', '/h%C3%A4'], true],
    ['/refresh', ['/refresh', '/post'], true],
  ])('%s is followed step by step', async (path, paths, isForGood) => {
    const { observation, hops } = await lookAt(path);
    expect(hops.map((hop) => hop.replace(web.origin(), ''))).toEqual(paths);
    const finalUrl = `${web.origin()}${paths.at(-1)}`;
    expect(observation).toMatchObject({ kind: 'page', head: { finalUrl, isForGood } });
    expect(web.headers().cookie).toBeUndefined();
  });

  it('is the page that sends elsewhere, where nothing is there', async () => {
    const { observation, hops } = await lookAt('/refresh-header');
    expect(observation).toMatchObject({ kind: 'page', signs: { refresh: '0; url=/nothing' } });
    expect(hops).toHaveLength(1);
  });

  it.each([
    ['redirects without end', '/round', { kind: 'failed', why: 'refused' }],
    ['a redirect to no web address', '/away', { kind: 'failed', why: 'refused' }],
    ['a redirect that does not say where it leads', '/no-location', { kind: 'other', head: { status: 301 } }],
    ['a status that nobody has defined', '/linkedin', { kind: 'page', head: { status: 999 } }],
    ['more than 10 MB', '/big', { kind: 'failed', why: 'tooBig' }],
    ['nesting without end', '/deep', { kind: 'failed', why: 'tooComplex' }],
  ])('tells %s', async (_, path, observation) => {
    expect((await lookAt(path)).observation).toMatchObject(observation);
  });

  it('says when its server wants to be asked next', async () => {
    expect(await lookAt('/busy')).toMatchObject({
      observation: { kind: 'page', head: { status: 429 } },
      retryAfter: '77',
    });
  });

  it('is not asked for once somebody has stopped it', async () => {
    const post = aPost({ url: `${web.origin()}/post` });
    web.asked();
    const stopped = AbortSignal.abort(new Error('The lease is lost'));
    const asking = fetchPost({ post, state: newState(post) }, [], AS_GOOGLE, Date.now(), TESTER, stopped);
    await expect(asking).rejects.toThrow('The lease is lost');
    expect(web.asked()).toEqual([]);
  });
});
