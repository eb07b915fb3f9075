import { expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';
import { headlineOf, ownInWords } from './in-words.ts';
import { answerLinkRows, fetchedVerdicts, LINK_ROWS } from './link-rows.ts';

inEachEngine('whether a link counts by what it says of itself', answerLinkRows, (engine) => {
  const read = engine.readAll(() => [
    { url: '/', way: 'live' },
    { url: '/', way: 'fetched' },
  ]);

  it('judges each of them', () => {
    expect(read(0).own.length).toBe(LINK_ROWS.length);
  });

  it.each(LINK_ROWS.map(([name, , verdict, ...evidence], i) => ({ name, i, verdict, evidence })))(
    '$name: $verdict',
    ({ i, verdict, evidence }) => {
      const link = ownInWords(read(0))[i];
      expect(link?.verdict).toBe(verdict);
      const expected = evidence.map((each) => each.replace('{origin}', engine.origin()));
      if (expected.length > 0) expect(link?.evidence).toEqual(expected);
      expect(link?.texts.every((text) => /^\S.*[.”]$/.test(text))).toBe(true);
    },
  );

  it.each(fetchedVerdicts().map(([name, verdict], i) => ({ name, i, verdict })))(
    'fetched, $name: $verdict',
    ({ i, verdict }) => {
      expect(ownInWords(read(1))[i]?.verdict).toBe(verdict);
    },
  );

  it('judges as many of the page as it is fetched', () => {
    expect(read(1).own.length).toBe(fetchedVerdicts().length);
  });

  it('says how many count', () => {
    expect(headlineOf(read(0), ['example.com'])).toMatch(
      /^\d+ links to example.com, \d+ count, \d+ do not, \d+ may$/,
    );
  });
});
