import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  asParsedIn,
  expectedOf,
  FETCHED_FACTS,
  fixtureNames,
  linkFactsOf,
  NOT_IN_A_FRAME,
  PAGES_FOLDER,
  pageFactsOf,
} from '../browser/fixture.ts';
import { inEachEngine } from './in-each-engine.ts';
import { pageOf } from './in-words.ts';

/** Each fixture page is read with exactly the facts it states, open and fetched. */
inEachEngine(
  'fixture pages',
  (path, response) => {
    const file = `${PAGES_FOLDER}${path}`;
    // Without a charset: the browser finds it as it would anywhere.
    if (existsSync(file)) response.writeHead(200, { 'content-type': 'text/html' }).end(readFileSync(file));
    else response.writeHead(404).end();
  },
  (engine, kind) => {
    const asked = (names: readonly string[], way: 'live' | 'fetched') => () =>
      names.map((name) => ({ url: `/${name}.html`, way }));
    const names = fixtureNames();
    const open = names.filter((name) => !NOT_IN_A_FRAME.includes(name));

    describe('open in a tab', () => {
      const read = engine.readAll(asked(open, 'live'));
      it.each(open.map((name, i) => [name, i] as const))('%s', (name, i) => {
        const expected = expectedOf(name, engine.origin(), kind);
        const { page, links } = pageOf(read(i));
        const facts = pageFactsOf(expected, page);
        expect(facts.found).toEqual(facts.stated);
        const needsClick = (at: number) => expected.links[at]?.needsClick;
        const { found, stated } = linkFactsOf(
          asParsedIn(kind, expected.links).filter((_, at) => !needsClick(at)),
          links.filter((_, at) => !needsClick(at)),
        );
        expect(found).toEqual(stated);
      });
    });

    describe('fetched', () => {
      const read = engine.readAll(asked(names, 'fetched'));
      it.each(names.map((name, i) => [name, i] as const))('%s', (name, i) => {
        // The base of a fetched page follows the URL standard, whichever the browser.
        const expected = expectedOf(name, engine.origin(), 'firefox');
        const { page, links } = pageOf(read(i));
        const facts = pageFactsOf(expected, page);
        expect(facts.found).toEqual(facts.stated);
        const served = asParsedIn(kind, expected.links).filter(({ madeBy }) => madeBy !== 'script');
        const factsOf = (link: (typeof links)[number] | (typeof served)[number]) =>
          FETCHED_FACTS.map((fact) => link[fact]);
        expect(links.map(factsOf)).toEqual(served.map(factsOf));
      });
    });
  },
);
