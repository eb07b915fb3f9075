import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { newPost } from '../../utils/posts/create.ts';
import type { GuestPost } from '../../utils/posts/post.ts';

/** Guest posts that were judged wrongly once, each with its server; no part of the project: skipped where they are not. */
const FILE = new URL('../../../shared/cases/posts.mjs', import.meta.url);

/** What a case's server sends. */
type Sent =
  | string
  | Buffer
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string | readonly string[] | null>>;
      readonly body?: string | Buffer;
    };
type Answer =
  | Sent
  | ((request: IncomingMessage, response: ServerResponse, url: URL) => Sent | 'handled' | undefined);

/** A guest post, what its server sends, and the verdicts that are right after two looks. */
export interface WrongPost {
  readonly id: string;
  /** The class of the fault, or `ok` for what was right and must stay so. */
  readonly kind: string;
  readonly want: readonly string[];
  readonly expect?: { readonly follow?: 'yes' | 'no'; readonly anchor?: string; readonly target?: string };
  readonly path?: string;
  readonly answer: Answer;
  readonly more?: Readonly<Record<string, Answer>>;
  readonly robots?: Answer;
}

/** The cases; none where the file is not there. */
export async function wrongPosts(): Promise<{ cases: readonly WrongPost[]; target: string }> {
  if (!existsSync(FILE)) return { cases: [], target: '' };
  const { cases, T } = await import(FILE.href);
  return { cases, target: T };
}

/** A post of 400 characters may as well be a notice: where nobody has seen its page before, nobody can tell. */
export const TOO_SHORT: readonly string[] = ['short-news-no-link'];

/** Their servers, one for each: paths and sites are their own. */
export interface WrongPostServers {
  /** Of the case at this place. */
  urlOf(index: number): string;
  close(): void;
}

/** Serves the cases. */
export async function serveWrongPosts(cases: readonly WrongPost[]): Promise<WrongPostServers> {
  const servers = cases.map((one) => createServer((request, response) => send(one, request, response)));
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            resolve(typeof address === 'object' && address ? address.port : 0);
          });
        }),
    ),
  );
  return {
    // Not `localhost`: some lead there, as to another site.
    urlOf: (index) => `http://127.0.0.1:${ports[index]}${cases[index]?.path ?? '/post'}`,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** A plain page has no access to other sites, as the extension has. */
const ACCESS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' };

function send(one: WrongPost, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const answer = answerAt(one, url.pathname);
  for (const [name, value] of Object.entries(ACCESS)) response.setHeader(name, value);
  const sent = typeof answer === 'function' ? answer(request, response, url) : answer;
  if (sent === 'handled') return;
  const whole =
    typeof sent === 'string' || Buffer.isBuffer(sent) ? { body: sent } : (sent ?? { status: 404 });
  const headers = { 'content-type': 'text/html; charset=utf-8', ...whole.headers };
  for (const [name, value] of Object.entries(headers)) {
    if (value !== null) response.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
  response.writeHead(whole.status ?? 200).end(whole.body ?? '');
}

function answerAt({ answer, path = '/post', more = {}, robots }: WrongPost, asked: string): Answer {
  if (asked === '/robots.txt') return robots ?? { status: 404 };
  return asked === path ? answer : (more[asked] ?? { status: 404 });
}

/** The guest post of a case as a file brings it: its link was never seen. */
export function guestPostOf({ expect = {} }: WrongPost, url: string, target: string): GuestPost {
  const { follow, anchor } = expect;
  return newPost(
    url,
    {
      target: { kind: 'page', url: expect.target ?? target },
      rel: follow === 'yes' ? 'followed' : follow === 'no' ? 'not-followed' : 'any',
      anchor: anchor === undefined ? { kind: 'any' } : { kind: 'exact', text: anchor },
      indexable: true,
    },
    0,
  );
}
