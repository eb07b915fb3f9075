import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserKind, Tab } from '../../utils/drive/driver.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { AS_GOOGLE } from '../../utils/verdict/engine.ts';
import { inEachBare } from '../browser/each-browser.ts';
import { bundleReader } from './bundle.ts';
import type { ReaderAnswer, ReaderQuestion } from './question.ts';

/** Answers a request of the pages that a table is about. */
export type Answer = (path: string, response: ServerResponse, request: IncomingMessage) => void;

/** A page that is to be read: `url` may be a path; example.com is the user's domain, and robots.txt forbids nothing. */
export type Asked = Partial<ReaderQuestion> & Pick<ReaderQuestion, 'url' | 'way'>;

/** The reader, the judge and the post comparison in a plain page of one engine. */
export interface Engine {
  /** `http://localhost:PORT` of the lane's server; only once the tests run. */
  origin(): string;
  /**
   * Has pages read before the first test runs.
   *
   * @param questions are asked for when the server is there
   * @returns the way to the answer to the i-th of them, which throws where reading it failed
   */
  readAll(questions: () => readonly Asked[]): (i: number) => ReaderAnswer;
  /** A question to be asked in the plain page, in full. */
  question(asked: Asked): ReaderQuestion;
  /** The tab with the plain page. */
  tab(): Tab;
}

/** So many are read by one call, which the browser's driver does not wait for without end. */
const BATCH = 10;

/** Served where a page may not be: everything else is the table's. */
const HOST = page('<script src="/reader.js"></script>');

/**
 * Runs a table through the reader in a plain page of each browser: the same
 * tests in both, without the way through toolbar, tab, popup and store.
 *
 * @param name of the suite
 * @param answer serves the table's pages, at every path but those of the lane's own page
 * @param suite receives the engine, which runs once the tests do
 */
export function inEachEngine(
  name: string,
  answer: Answer,
  suite: (engine: Engine, kind: BrowserKind) => void,
): void {
  inEachBare(name, (browser, kind) => {
    let site: Site;
    let tab: Tab;
    beforeAll(async () => {
      const source = await bundleReader();
      site = await serve((request, response) => {
        const path = request.url ?? '/';
        if (path === '/reader.html') response.writeHead(200, HTML).end(HOST);
        else if (path === '/reader.js') response.writeHead(200, SCRIPT).end(source);
        else answer(path, response, request);
      });
      tab = await browser().open(`${site.origin}/reader.html`);
    });
    afterAll(async () => {
      await tab?.close();
      await site?.close();
    });
    suite(
      {
        origin: () => site.origin,
        tab: () => tab,
        question: (asked) => whole(asked, site.origin),
        readAll(questions) {
          let answers: (ReaderAnswer | string)[] = [];
          beforeAll(async () => {
            answers = await askAll(
              tab,
              questions().map((asked) => whole(asked, site.origin)),
            );
          }, ALL_PAGES_MS);
          return (i) => {
            const said = answers[i];
            if (typeof said === 'object') return said;
            throw new Error(said ?? `Nothing was asked at ${i}`);
          };
        },
      },
      kind,
    );
  });
}

/** A limit, not a measure: hundreds of real pages, on a busy machine. */
const ALL_PAGES_MS = 1_200_000;

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };

function whole(asked: Asked, origin: string): ReaderQuestion {
  return {
    domains: ['example.com'],
    as: AS_GOOGLE,
    robotsTxt: { status: 404, text: '' },
    post: null,
    ...asked,
    url: new URL(asked.url, origin).href,
  };
}

async function askAll(tab: Tab, questions: readonly ReaderQuestion[]): Promise<(ReaderAnswer | string)[]> {
  const answers: (ReaderAnswer | string)[] = [];
  for (let i = 0; i < questions.length; i += BATCH) {
    const some = questions.slice(i, i + BATCH);
    answers.push(...(await tab.evaluate((batch) => backlightReader.answerAll(batch), some)));
  }
  return answers;
}
