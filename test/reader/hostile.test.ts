import { expect, it } from 'vitest';
import { HOSTILE, hostilePage } from './hostile-pages.ts';
import { inEachEngine } from './in-each-engine.ts';
import { headlineOf, pageOf } from './in-words.ts';
import { inReader } from './lane.ts';

const PAGES = inReader(HOSTILE);

/** Pages that are huge, deep or broken: the answer comes and is right. */
inEachEngine(
  'hostile pages',
  (path, response) => {
    const html = hostilePage(path.slice(1));
    response
      .writeHead(html === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(html ?? '');
  },
  (engine) => {
    const read = engine.readAll(() =>
      PAGES.map(({ name }) => ({ url: `/${name}`, way: 'live', robotsTxt: null })),
    );
    it.each(PAGES.map((one, i) => ({ ...one, i })))('$name: $about', ({ i, headline, links }) => {
      expect(headlineOf(read(i), ['example.com'])).toBe(headline);
      if (links !== undefined) expect(pageOf(read(i)).links).toHaveLength(links);
    });
  },
);
