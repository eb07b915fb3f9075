import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchForEngine } from '../../entrypoints/engine/read/fetch-address.ts';
import { readOwnName } from '../../utils/domains/own-domain.ts';
import { observeFetched } from '../../utils/net/observe-fetched.ts';
import type { Observation } from '../../utils/posts/observation.ts';
import { AS_GOOGLE } from '../../utils/verdict/engine.ts';
import type { RobotsTxtFact } from '../../utils/verdict/robots-txt-fact.ts';
import { answerTruePages, servedAt, truePages } from '../browser/real-pages.ts';
import { TESTER } from '../unit/entrypoints/engine/read/by-engine.ts';
import { ENGINE_EXCEPTIONS } from './engine-exceptions.ts';
import { inEachEngine } from './in-each-engine.ts';
import { OBSTACLES } from './obstacle-pages.ts';
import { answerObstacles, NOTICES } from './obstacle-site.ts';
import { answerOddPage, ODD_PAGES } from './odd-pages.ts';
import { followedLink } from './real-post.ts';
import { serveWrongPosts, type WrongPostServers, wrongPosts } from './wrong-posts.ts';

const { cases } = await wrongPosts();
const real = truePages();
const answerReal = answerTruePages(real);

function answer(
  path: string,
  response: ServerResponse,
  ...more: Parameters<typeof answerObstacles> extends [string, ServerResponse, ...infer Rest] ? Rest : never
): void {
  if (path.startsWith('/odd/')) answerOddPage(path, response);
  else if (/^\/\d+\//.test(path)) answerReal(path, response);
  else if (path === '/robots.txt') response.writeHead(404).end();
  else answerObstacles(path, response, ...more);
}

/** A page, where it is served, and of whose links the surroundings are read. */
interface Compared {
  readonly name: string;
  readonly url: (origin: string) => string;
  readonly hosts: readonly string[];
}

inEachEngine('what the engine reads is what the extension reads', answer, (engine, kind) => {
  let servers: WrongPostServers;
  beforeAll(async () => {
    servers = await serveWrongPosts(cases);
  });
  afterAll(() => servers?.close());

  const all: readonly Compared[] = [
    ...ODD_PAGES.map(({ name }, i) => at(name, `/odd/${i}`)),
    ...OBSTACLES.map(({ name }, i) => at(name, `/obstacle/${i}/a-post`)),
    ...Object.keys(NOTICES).map((name, i) => at(name, `/notice/${i}`)),
    ...cases.map(({ id }, i) => ({ name: id, url: () => servers.urlOf(i), hosts: ['mysite.test'] })),
    ...real.map((page, i) => {
      const host = URL.parse(followedLink(page) ?? '')?.hostname;
      const hosts = host === undefined ? [] : [host];
      return { name: page.name, url: (origin: string) => servedAt(page, i, origin), hosts };
    }),
  ];
  const read = engine.readAll(() =>
    all.map(({ url, hosts }) => {
      const address = url(engine.origin());
      return { url: address, way: 'fetched', hosts, robotsTxt: new URL('/robots.txt', address).href };
    }),
  );

  it.each(all.map((one, i) => [one.name, one, i] as const))('%s', async (name, { url, hosts }, i) => {
    const [wanted, found] = [plain(read(i).observed), plain(await observe(url(engine.origin()), hosts))];
    const differences = differ(wanted, found, '').slice(0, 5);
    const exception = ENGINE_EXCEPTIONS[name] ?? ENGINE_EXCEPTIONS[`${name} in ${kind}`];
    if (exception === undefined) expect(differences).toEqual([]);
    else expect(differences, `is no exception any more: ${exception}`).not.toEqual([]);
  });

  describe('and what is said to differ', () => {
    it('is there to be compared', () => {
      const names = new Set(all.flatMap(({ name }) => [name, `${name} in chromium`, `${name} in firefox`]));
      if (real.length > 0)
        expect(Object.keys(ENGINE_EXCEPTIONS).filter((name) => !names.has(name))).toEqual([]);
    });
  });
});

function at(name: string, path: string): Compared {
  return { name, url: (origin) => origin + path, hosts: ['example.com'] };
}

const DOMAINS = ['example.com'].flatMap((name) => readOwnName(name) ?? []);

/** What the engine observes at one address, as the reader lane does: a refresh is not followed. */
async function observe(url: string, hosts: readonly string[]): Promise<Observation> {
  const robotsTxt = new Map<string, RobotsTxtFact>();
  const now = Date.now();
  const terms = { identity: TESTER, robotsTxt, now };
  const { result, hops, isForGood } = await fetchForEngine(url, null, hosts, terms);
  const { observation } = await observeFetched(
    { fetched: result, hops, isForGood },
    {
      domains: DOMAINS,
      as: AS_GOOGLE,
      now,
      robotsTxtOf: async ({ origin }) => robotsTxt.get(origin) ?? null,
    },
  );
  return observation;
}

/** What the reader lane does not find out: how redirects led, and that what is in fetched HTML needs no script. */
const NOT_IN_LANE: readonly string[] = ['isForGood', 'jsOnly', 'hidden'];

/** As JSON has it; Chromium writes `|` and `'` escaped where the standard does not. */
function plain(observation: Observation): unknown {
  const text = JSON.stringify(observation, (key, value: unknown) =>
    NOT_IN_LANE.includes(key) ? undefined : value,
  );
  return JSON.parse(text.replaceAll('%7C', '|').replaceAll('%27', "'"));
}

/** Where two values differ, as `links.3.text: "a" / "b"`. */
function differ(one: unknown, other: unknown, path: string): string[] {
  if (isRecord(one) && isRecord(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return keys.flatMap((key) => differ(one[key], other[key], path ? `${path}.${key}` : key));
  }
  const [a, b] = [JSON.stringify(one) ?? 'nothing', JSON.stringify(other) ?? 'nothing'];
  return a === b ? [] : [`${path}: ${a.slice(0, 200)} / ${b.slice(0, 200)}`];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
