import { describe, expect, it } from 'vitest';
import { page } from '../../utils/drive/site.ts';
import { DOMAIN, html, LINK } from '../browser/verdict-suite.ts';
import { CANONICAL_CASES, canonicalText } from './canonical-cases.ts';
import { inEachEngine } from './in-each-engine.ts';
import { headlineOf, ownInWords, pageOf } from './in-words.ts';

inEachEngine(
  'whether links count by the page’s canonical',
  (path, response, { headers: { host } }) => {
    const i = Number.parseInt(path.slice(1), 10);
    const { head = '', body = '', header } = CANONICAL_CASES[i] ?? {};
    const fill = (text: string) => canonicalText(text, i, `http://${host}`);
    html(response, fill(page(`${LINK}${body}`, head)), header === undefined ? {} : { link: fill(header) });
  },
  (engine) => {
    const asked = (way: 'live' | 'fetched') => () =>
      CANONICAL_CASES.map(({ more = '' }, i) => ({ url: `/${i}${more}`, way }));
    const rows = CANONICAL_CASES.map((one, i) => ({ verdict: 'true', ...one, i }));

    describe('open in a tab', () => {
      const read = engine.readAll(asked('live'));
      it.each(rows)('$name: $state', ({ i, state, verdict, evidence }) => {
        const known = pageOf(read(i)).verdict;
        const links = ownInWords(read(i));
        expect(known.canonical).toBe(state);
        expect(links.map((link) => link.verdict)).toEqual([verdict]);
        if (evidence) expect(links[0]?.evidence).toEqual([canonicalText(evidence, i, engine.origin())]);
        // A page with another canonical may be shown all the same: it is a hint.
        expect(known.indexable).toBe(true);
        const why = ': canonical is elsewhere';
        const words = verdict.startsWith('true') ? 'counts' : `does not count${why}`;
        expect(links[0]?.words).toBe(words);
        expect(headlineOf(read(i), [DOMAIN])).toBe(`1 link to example.com, ${words}`);
      });
    });

    describe('fetched', () => {
      const read = engine.readAll(asked('fetched'));
      it.each(rows)('$name: $state', ({ name, i, verdict }) => {
        // What a script adds is not there.
        const expected = name === 'by a script' ? 'true' : verdict;
        expect(ownInWords(read(i)).map((link) => link.verdict)).toEqual([expected]);
      });
    });
  },
);
