import { describe, expect, it } from 'vitest';
import { page } from '../../utils/drive/site.ts';
import { ROBOTS_TXT_AT_MOST } from '../../utils/verdict/robots-txt-fact.ts';
import { html, LINK } from '../browser/verdict-suite.ts';
import { inEachEngine } from './in-each-engine.ts';
import { ownInWords, pageOf } from './in-words.ts';
import { inReader } from './lane.ts';
import type { ReaderQuestion } from './question.ts';
import {
  answerWithoutEnd,
  FORBIDDEN,
  JUDGES,
  KEEP_OUT,
  ROBOTS_TXT_CASES,
  robotsTxtWords,
  SEVERAL,
} from './robots-txt-cases.ts';

const CASES = inReader(ROBOTS_TXT_CASES);

/** `/robots/3` stands for the robots.txt of the case. */
inEachEngine(
  'whether links count by robots.txt',
  (path, response, { headers: { host } }) => {
    const [, i] = /^\/robots\/(\d+)$/.exec(path) ?? [];
    if (i !== undefined) CASES[Number(i)]?.answer(response, new URL(`http://${host}`).port);
    else if (path === '/robots/of-50-MB') answerWithoutEnd(response, 50_000_000);
    else if (path === '/robots/without-end') answerWithoutEnd(response);
    else if (path === '/rules') response.end(KEEP_OUT);
    else html(response, page(LINK));
  },
  (engine) => {
    describe('as the site answers', () => {
      const read = engine.readAll(() =>
        CASES.map((_, i) => ({ url: '/page', way: 'fetched', robotsTxt: `/robots/${i}` })),
      );
      it.each(CASES.map((one, i) => ({ ...one, i })))('$name: $verdict', ({ i, verdict, evidence }) => {
        const [link, ...others] = ownInWords(read(i));
        expect([link?.verdict, others]).toEqual([verdict, []]);
        if (evidence) expect(link?.evidence).toEqual([evidence]);
        expect(link?.words).toBe(robotsTxtWords(verdict, evidence));
        const known = pageOf(read(i)).verdict;
        expect(known.robotsTxt?.allowed).toBe(verdict === 'true');
        expect(known.indexable).toBe(verdict === 'true');
      });
    });

    describe('as whoever the user judges as', () => {
      const read = engine.readAll(() =>
        JUDGES.map(([as]) => ({
          url: '/page',
          way: 'fetched',
          as,
          robotsTxt: { status: 200, text: SEVERAL },
        })),
      );
      it.each(JUDGES.map(([as, ...expected], i) => ({ ...as, expected, i })))(
        '$engine, $crawler',
        ({ i, expected: [verdict, evidence] }) => {
          const [link] = ownInWords(read(i));
          expect([link?.verdict, link?.words]).toEqual([verdict, robotsTxtWords(verdict, evidence)]);
          expect(link?.evidence).toEqual(evidence === null ? [] : [evidence]);
        },
      );
    });

    // What left the server says nothing: tens of megabytes lie in the buffers on the way.
    it.each(['of-50-MB', 'without-end'])('one %s is read no further than crawlers read', async (name) => {
      const { answers, before } = await engine
        .tab()
        .evaluate(
          readCounted,
          engine.question({ url: '/page', way: 'fetched', robotsTxt: `/robots/${name}` }),
        );
      const [answer] = answers;
      if (typeof answer !== 'object') throw new Error(answer);
      expect(ownInWords(answer).map(({ verdict }) => verdict)).toEqual([FORBIDDEN]);
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(ROBOTS_TXT_AT_MOST);
    });
  },
);

/**
 * Runs in the page: answers a question, and counts what each body's reader had when it asked for more.
 *
 * @returns the most of that, in bytes
 */
async function readCounted(question: ReaderQuestion) {
  const { prototype } = ReadableStreamDefaultReader;
  const { read } = prototype;
  const got = new WeakMap<object, number>();
  let before = 0;
  prototype.read = async function (this: ReadableStreamDefaultReader<Uint8Array>) {
    const had = got.get(this) ?? 0;
    before = Math.max(before, had);
    const piece = await read.call(this);
    got.set(this, had + (piece.value?.length ?? 0));
    return piece;
  };
  try {
    return { answers: await backlightReader.answerAll([question]), before };
  } finally {
    prototype.read = read;
  }
}
