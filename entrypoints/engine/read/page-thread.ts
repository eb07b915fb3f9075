import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { FromPageThread, ToPageThread } from './thread-messages.ts';

// As in `engine.ts`: a thread has to be told by itself, and jsdom alone is 700 modules.
enableCompileCache();
const { installDom } = await import('./dom.ts');
const dom = installDom();
// Only now: it takes the getters of the DOM as it finds them.
const { readAnswer } = await import('../../../utils/net/read-answer.ts');
const { parseBody } = await import('./parse-body.ts');
// It may be ended at any time.
flushCompileCache();

/** The thread that parses and reads pages, one after the other: a parser cannot be stopped, a thread can. */
parentPort?.on('message', async (asked: ToPageThread) => {
  parentPort?.postMessage(await read(asked));
});

async function read({ url, status, headers, body, hosts }: ToPageThread): Promise<FromPageThread> {
  try {
    const response = { status, url: '', headers: new Headers(headers.map(([name, value]) => [name, value])) };
    const parse = (of: ToPageThread['body']) => parseBody(of, dom);
    return { ok: true, page: await readAnswer({ response, body }, url, hosts, parse) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? String(error.stack) : String(error) };
  }
}
