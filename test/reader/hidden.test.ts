import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page } from '../../utils/drive/site.ts';
import { html } from '../browser/verdict-suite.ts';
import { wronglyJudged } from './hidden-answers.ts';
import { HIDDEN_PAGES } from './hidden-pages.ts';
import { inEachEngine } from './in-each-engine.ts';

/** Further pages, no part of the project: where they are missing, they are skipped. */
const FURTHER = new URL('../../../shared/cases/pages/', import.meta.url);
const further = existsSync(FURTHER)
  ? readdirSync(FURTHER).filter((name) => /^hidden-.*\.html$/.test(name))
  : [];

/** What is seen, what is not shown now, and what is hidden from readers: the last is a hard word. */
inEachEngine(
  'whether a link is hidden',
  (path, response) => {
    const own = HIDDEN_PAGES[Number(path.slice(1))];
    const name = further.find((each) => path === `/${each}`);
    if (own) html(response, page(own.body, own.head, own.attributes));
    else if (name) html(response, readFileSync(new URL(name, FURTHER), 'utf8'));
    else response.writeHead(404).end();
  },
  (engine) => {
    const read = engine.readAll(() => HIDDEN_PAGES.map((_, i) => ({ url: `/${i}`, way: 'live' })));

    it.each(HIDDEN_PAGES.map((one, i) => ({ ...one, i })))('$name', ({ i, body }) => {
      expect(wronglyJudged(read(i))).toEqual([]);
      expect(read(i).own.length).toBe(body.split('https://example.com/').length - 1);
    });

    describe.skipIf(further.length === 0)('on further pages', () => {
      const readFurther = engine.readAll(() => further.map((name) => ({ url: `/${name}`, way: 'live' })));
      it.each(further.map((name, i) => ({ name, i })))('$name', ({ i }) => {
        expect(readFurther(i).own.length).toBeGreaterThan(0);
        expect(wronglyJudged(readFurther(i))).toEqual([]);
      });
    });
  },
);
