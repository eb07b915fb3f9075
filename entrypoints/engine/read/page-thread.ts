import { parentPort } from 'node:worker_threads';
import { installDom } from './dom.ts';
import type { FromPageThread, ToPageThread } from './thread-messages.ts';

const dom = installDom();
// Only now: it takes the getters of the DOM as it finds them.
const { readAnswer } = await import('../../../utils/net/read-answer.ts');
const { parseBody } = await import('./parse-body.ts');

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
