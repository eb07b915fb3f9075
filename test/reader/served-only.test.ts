import { expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';
import { SERVED_ONLY_PAGES } from './served-only-pages.ts';

const REL = `<a href="https://example.com/" rel="ugc nofollow">one</a><script>document.links[0].remove()</script>`;

inEachEngine(
  'links that the HTML as served has, and the page has not',
  (path, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(path === '/rel' ? REL : SERVED_ONLY_PAGES[Number.parseInt(path.slice(1), 10)]?.html);
  },
  (engine) => {
    const read = engine.readAll(() =>
      SERVED_ONLY_PAGES.map(({ query = '' }, i) => ({ url: `/${i}${query}`, way: 'live' })),
    );
    it.each(SERVED_ONLY_PAGES.map(({ name, gone }, i) => ({ name, gone, i })))('$name', ({ i, gone }) => {
      const told = read(i).servedOnly.map(({ href, now }) => (now === null ? href : `${href} ▸ ${now}`));
      expect(told).toEqual(gone);
    });

    const withRel = engine.readAll(() => [{ url: '/rel', way: 'live' }]);
    it('says what it was like, and whose it is', () => {
      expect(withRel(0).servedOnly).toEqual([
        {
          href: 'https://example.com/',
          target: 'https://example.com/',
          rawRel: 'ugc nofollow',
          kind: ['nofollow', 'ugc'],
          text: 'one',
          domain: 'example.com',
          via: null,
          now: null,
        },
      ]);
    });
  },
);
