import { createServer } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPostsIn, checkPosts, runsDone, storedPosts } from '../../utils/drive/posts.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import type { Expectation } from '../../utils/posts/post.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { DAY } from '../../utils/time.ts';
import { aPost } from '../unit/a-post.ts';
import { inEachBrowser } from './each-browser.ts';
import { AGREED, KNOWN, type PostCase, UNKNOWN } from './post-cases.ts';
import { SELF_SIGNED } from './self-signed.ts';

const CASES = { ...UNKNOWN, ...KNOWN };
const KEPT = page(`<a href="https://example.com/a">a</a>`);

/** A case is a host of its own: they are looked at side by side. */
async function serveCases() {
  const cookies: (string | undefined)[] = [];
  const sites = new Map<string, Site>();
  for (const [name, { answer }] of Object.entries(CASES)) {
    const site = await serve((request, response) => {
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      cookies.push(request.headers.cookie);
      answer(request, response);
    });
    sites.set(name, site);
  }
  return { sites, cookies };
}

/** Each look takes what it takes in truth: a page that never comes, half a minute. */
inEachBrowser('a guest post', (browser) => {
  let cookies: (string | undefined)[];
  const closing: (() => Promise<void>)[] = [];
  const first = new Map<string, PostRecord>();
  const second = new Map<string, PostRecord>();
  const origins = new Map<string, string>();

  beforeAll(async () => {
    const served = await serveCases();
    ({ cookies } = served);
    for (const [name, site] of served.sites) {
      origins.set(name, site.origin);
      closing.push(site.close);
    }
    const other = await serve((request, response) => {
      // The tab's icon comes when it will.
      if (request.url !== '/favicon.ico') cookies.push(request.headers.cookie);
      response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'seen=1' }).end(KEPT);
    });
    closing.push(other.close);
    const port = new URL(other.origin).port;
    const hops = await serve((request, response) => {
      const host = request.url === '/far' ? 'other.localhost' : '127.0.0.1';
      response.writeHead(302, { location: `http://${host}:${port}/there` }).end();
    });
    closing.push(hops.close);
    const secure = createServer(SELF_SIGNED, (_, response) => void response.end(KEPT));
    await new Promise<void>((listening) => secure.listen(0, '127.0.0.1', listening));
    closing.push(() => new Promise((closed) => void secure.close(() => closed())));
    const address = secure.address();
    origins.set('a bad certificate', `https://localhost:${typeof address === 'object' && address?.port}`);
    origins.set('a host that is none', 'http://nowhere.invalid');
    origins.set('a redirect to a site without access', `${hops.origin}/far`);
    origins.set('a redirect to a site with access', `${hops.origin}/near`);

    // A cookie that the site could be sent.
    await (await browser().open(other.origin)).close();
    cookies.length = 0;
    await browser().grant(['*://localhost/*', '*://127.0.0.1/*', '*://nowhere.invalid/*']);
    const own = await browser().openOwnPage('dashboard.html');
    const names = [...origins.keys()];
    const ids = await addPostsIn(
      own,
      names.map((name) => postOf(name, origins.get(name) ?? '')),
    );
    const look = async (which: readonly string[], secondLook: boolean, into: Map<string, PostRecord>) => {
      await checkPosts(own, which, secondLook);
      await runsDone(own);
      const stored = await storedPosts(own);
      for (const [i, name] of names.entries()) {
        const record = stored.get(ids[i] ?? '');
        if (record) into.set(name, record);
      }
    };
    await look(ids, false, first);
    const quick = ids.filter((_, i) => !caseOf(names[i] ?? '')?.slow);
    await look(quick, true, second);
  }, 180_000);
  afterAll(() => Promise.all(closing.map((close) => close())));

  describe.each([
    ['of which nobody can tell', UNKNOWN],
    ['that is seen', KNOWN],
  ])('%s', (_, cases) => {
    it.each(Object.keys(cases))('%s', (name) => {
      const { verdict, reasons, second: then = verdict } = caseOf(name) ?? {};
      expect(saidOf(first.get(name))).toEqual([verdict, reasons]);
      expect(saidOf(second.get(name))).toEqual([then, reasons]);
    });
  });

  it.each([
    ['a bad certificate', 'refused'],
    ['a host that is none', 'refused'],
    ['a redirect to a site without access', 'refused'],
  ])('behind %s is unknown', (name, reason) => {
    expect(saidOf(first.get(name))).toEqual(['unknown', [reason]]);
    expect(saidOf(second.get(name))).toEqual(['unknown', [reason]]);
  });

  it('that moved is looked for at its new address, on another host too', () => {
    for (const [name, path] of [
      ['a redirect to a site with access', '/there'],
      ['a page that moved', '/new'],
    ] as const) {
      const { post, state } = first.get(name) ?? {};
      expect(state?.last?.finalUrl).toMatch(new RegExp(`${path}$`));
      expect(state?.last).toMatchObject({
        verdict: 'kept',
        reasons: [{ code: 'moved', evidence: state?.last?.finalUrl }],
        changes: [{ what: 'address', from: post?.url, to: state?.last?.finalUrl }],
      });
    }
  });

  it('is told with all addresses that redirects led through, also where they led nowhere', () => {
    const hopsOf = (name: string) => first.get(name)?.state.last?.hops?.map((hop) => new URL(hop));
    for (const name of ['a page that moved', 'a page that sends on at once']) {
      expect(hopsOf(name)?.map(({ pathname }) => pathname)).toEqual(['/post', '/new']);
    }
    const far = hopsOf('a redirect to a site without access')?.map(({ hostname }) => hostname);
    expect(far).toEqual(['localhost', 'other.localhost']);
    // How many are told before all is over is up to the browser.
    const endless = hopsOf('redirects without end')?.map(({ pathname }) => pathname);
    expect(endless?.slice(0, 2)).toEqual(['/post', '/a']);
    expect(hopsOf('the link')).toBeUndefined();
  });

  it('whose server asks for time is not looked at before', () => {
    const { due = 0, state } = first.get('too many questions (429)') ?? {};
    expect(due - (state?.last?.at ?? 0)).toBeGreaterThanOrEqual(1_209_600_000);
  });

  it('is looked at without cookies', () => {
    expect(cookies.length).toBeGreaterThan(40);
    expect(cookies.filter((cookie) => cookie !== undefined)).toEqual([]);
  });
});

function caseOf(name: string): PostCase | undefined {
  return Object.entries(CASES).find(([each]) => each === name)?.[1];
}

function postOf(name: string, address: string) {
  const agreed: Expectation = { ...AGREED, ...caseOf(name)?.expect };
  const url = new URL(address);
  // Not due by itself: it is looked at when it is asked for, once all are there.
  const added = Date.now() + DAY;
  return aPost({ added, url: url.pathname === '/' ? `${url.origin}/post` : address, expect: agreed });
}

function saidOf(record: PostRecord | undefined) {
  return [record?.state.verdict, record?.state.last?.reasons.map(({ code }) => code)];
}
