import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';
import { pageOf } from './in-words.ts';
import { inReader } from './lane.ts';
import { SERVED_PAGES } from './served-pages.ts';

const PAGES = inReader(SERVED_PAGES);

inEachEngine(
  'which links are in the HTML as served, which the page is compared with',
  (path, response) => {
    const served = PAGES[Number(path.slice(1))];
    const zip = served?.headers?.['content-encoding'] === 'gzip';
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...served?.headers });
    response.end(zip ? gzipSync(served.html) : served?.html);
  },
  (engine) => {
    const read = engine.readAll(() => PAGES.map((_, i) => ({ url: `/${i}`, way: 'live' })));
    it.each(PAGES.map(({ name, jsOnly }, i) => ({ name, jsOnly, i })))('$name', ({ i, jsOnly }) => {
      const made = pageOf(read(i)).links.filter((link) => link.jsOnly);
      expect(made.map(({ text }) => text)).toEqual(jsOnly);
    });
  },
);
