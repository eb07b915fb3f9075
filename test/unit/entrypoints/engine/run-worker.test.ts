import { afterEach, expect, it } from 'vitest';
import type { Database } from '../../../../entrypoints/engine/database/database.ts';
import { readEngineArguments } from '../../../../entrypoints/engine/engine-arguments.ts';
import { engineProgress } from '../../../../entrypoints/engine/engine-progress.ts';
import { runWorker } from '../../../../entrypoints/engine/run-worker.ts';
import { addAt, databaseForEachTest } from './a-database.ts';
import { html, onTestWeb } from './read/test-web.ts';

const web = onTestWeb((_, path, response) => {
  if (path === '/robots.txt') return void response.writeHead(404).end();
  html(response, '<p><a href="https://example.com/">a</a>');
});

const there = databaseForEachTest();
const silent = engineProgress({ write: () => undefined });
const stop = new AbortController();
afterEach(() => web.asked());

it.each([
  ['full', '53100'],
  ['to be read only', '25006'],
])('a worker whose database is %s asks servers for nothing more, and says so', async (_, code) => {
  const { db } = there();
  const posts = await addAt(
    db,
    ['a', 'b', 'c'].flatMap((host) => [1, 2].map((n) => `${web.origin(`${host}.test`)}/${n}`)),
    Date.now() - 1,
  );
  const failing: Database = {
    ...db,
    transaction: () => Promise.reject(Object.assign(new Error('could not write'), { code })),
  };
  const asked = readEngineArguments(['--contact', 'you@example.com', '--workers', '1']);
  if (!asked) throw new Error('It was not understood');
  await expect(runWorker(failing, asked, 'you@example.com', silent, stop.signal)).rejects.toMatchObject({
    code,
  });
  const pages = web.asked().filter((one) => !one.endsWith('/robots.txt'));
  expect([posts.length, pages.length]).toEqual([6, 1]);
});
