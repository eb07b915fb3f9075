import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { type Site, serve } from '../../../../../utils/drive/site.ts';

/** Servers on this machine, under names that count as public. */
export interface TestWeb {
  /** `http://a.test:PORT` */
  origin(host?: string): string;
  /** `host path` of each request since the last time this was called. */
  asked(): string[];
  /** The headers of the last request. */
  headers(): IncomingMessage['headers'];
}

const VARIABLE = 'BACKLIGHT_TEST_DOMAIN';

/** Serves all names under `test` for the tests of a file; there is no robots.txt, unless `answer` has one. */
export function onTestWeb(
  answer: (host: string, path: string, response: ServerResponse, request: IncomingMessage) => void,
): TestWeb {
  let site: Site;
  let asked: string[] = [];
  let headers: IncomingMessage['headers'] = {};
  const before = process.env[VARIABLE];
  beforeAll(async () => {
    process.env[VARIABLE] = 'test';
    site = await serve((request, response) => {
      const [host = ''] = (request.headers.host ?? '').split(':');
      const path = request.url ?? '';
      asked.push(`${host} ${path}`);
      headers = request.headers;
      answer(host, path, response, request);
    });
  });
  afterAll(async () => {
    if (before === undefined) delete process.env[VARIABLE];
    else process.env[VARIABLE] = before;
    await site.close();
  });
  return {
    origin: (host = 'a.test') => `http://${host}:${new URL(site.origin).port}`,
    asked() {
      const all = asked;
      asked = [];
      return all;
    },
    headers: () => headers,
  };
}

/** Answers with an HTML page. */
export function html(
  response: ServerResponse,
  body: string,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
  response.end(body);
}
