import { expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';
import { MENTION_PAGES } from './mention-pages.ts';

const DOMAINS = ['example.com', 'example.org/shop', 'xn--bcher-kva.test'];
const MANY = `<!doctype html><title>t</title>${'<p>A sentence of example.com, e.g. this.'.repeat(1000)}`;

inEachEngine(
  'own domains that a page mentions and does not link to',
  (path, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(path === '/many' ? MANY : MENTION_PAGES[Number(path.slice(1))]?.html);
  },
  (engine) => {
    const read = engine.readAll(() =>
      MENTION_PAGES.map((_, i) => ({ url: `/${i}`, way: 'live', domains: DOMAINS })),
    );
    it.each(MENTION_PAGES.map(({ name, mentions }, i) => ({ name, mentions, i })))(
      '$name',
      ({ i, mentions }) => {
        const found = read(i).mentions.map(({ written }) => written);
        expect(found).toEqual(mentions);
      },
    );

    const many = engine.readAll(() => [{ url: '/many', way: 'live', domains: DOMAINS }]);
    it('of many only so many are kept', () => {
      expect(many(0).mentions.length).toBe(20);
    });
  },
);
