import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';
import { pageOf } from './in-words.ts';
import { inReader } from './lane.ts';
import { SERVED_PAGES } from './served-pages.ts';

const PAGES = inReader(SERVED_PAGES);
const TRICK = `<a href="https://example.com/" rel="nofollow">one</a><script>document.links[0].removeAttribute('rel')</script>`;

inEachEngine(
  'which links are in the HTML as served, which the page is compared with',
  (path, response) => {
    const served = path === '/trick' ? { html: TRICK, headers: {} } : PAGES[Number(path.slice(1))];
    const zip = path !== '/trick' && PAGES[Number(path.slice(1))]?.headers?.['content-encoding'] === 'gzip';
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...served?.headers });
    response.end(zip ? gzipSync(served?.html ?? '') : served?.html);
  },
  (engine) => {
    const read = engine.readAll(() => PAGES.map((_, i) => ({ url: `/${i}`, way: 'live' })));
    it.each(PAGES.map(({ name, jsOnly }, i) => ({ name, jsOnly, i })))('$name', ({ i, jsOnly }) => {
      const made = pageOf(read(i)).links.filter((link) => link.jsOnly);
      expect(made.map(({ text }) => text)).toEqual(jsOnly);
    });
    const trick = engine.readAll(() => [{ url: '/trick', way: 'live' }]);
    it('says where a script took a nofollow away', () => {
      expect(trick(0).own.map(({ verdict }) => verdict.reasons.map(({ evidence }) => evidence))).toEqual([
        ['rel="nofollow"'],
      ]);
    });
  },
);
