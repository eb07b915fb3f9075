import { expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';
import { pageOf } from './in-words.ts';

const XHTML =
  '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>a</title></head><body><a href="b?c=1">b</a></body></html>';

inEachEngine(
  'a fetched page of XHTML',
  (_, response) => void response.writeHead(200, { 'content-type': 'application/xhtml+xml' }).end(XHTML),
  (engine) => {
    const read = engine.readAll(() => [{ url: '/blog/post', way: 'fetched' }]);
    it('has its own address as its base', () => {
      const { page, links } = pageOf(read(0));
      expect([page.base, links[0]?.href]).toEqual([
        `${engine.origin()}/blog/post`,
        `${engine.origin()}/blog/b?c=1`,
      ]);
    });
  },
);
