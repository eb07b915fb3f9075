import { describe, expect, it } from 'vitest';
import { page } from '../../utils/drive/site.ts';
import { AS_GOOGLE } from '../../utils/verdict/engine.ts';
import { html, LINK } from '../browser/verdict-suite.ts';
import { inEachEngine } from './in-each-engine.ts';
import { ownInWords, pageOf } from './in-words.ts';
import { PAGE_CASES, PAGE_WORDS } from './page-cases.ts';

inEachEngine(
  'whether links count by what their page says',
  (path, response) => {
    const { head, body = '', headers, status = 200 } = PAGE_CASES[Number(path.slice(1))] ?? {};
    response.statusCode = status;
    html(response, page(`${LINK}${body}`, head), headers);
  },
  (engine) => {
    const asked = (way: 'live' | 'fetched') => () =>
      PAGE_CASES.map(({ engine = AS_GOOGLE.engine }, i) => ({
        url: `/${i}`,
        way,
        as: { ...AS_GOOGLE, engine },
      }));
    const rows = PAGE_CASES.map((one, i) => ({ ...one, i }));

    describe('open in a tab', () => {
      const read = engine.readAll(asked('live'));
      it.each(rows)('$name: $verdict', ({ i, verdict, evidence }) => {
        const [link, ...others] = ownInWords(read(i));
        expect([link?.verdict, others]).toEqual([verdict, []]);
        if (evidence) expect(link?.evidence).toEqual(evidence);
        const codes = verdict.split(': ')[1]?.split(', ') ?? [];
        const indexable = verdict.startsWith('null') ? null : !codes.includes('page-noindex');
        expect(pageOf(read(i)).verdict.indexable).toBe(indexable);
        expect(link?.words).toMatch(PAGE_WORDS[verdict.split(':')[0] ?? ''] ?? /^$/);
      });
    });

    describe('fetched', () => {
      const read = engine.readAll(asked('fetched'));
      it.each(rows)('$name: $verdict', ({ i, verdict, fetched = verdict }) => {
        expect(ownInWords(read(i)).map((link) => link.verdict)).toEqual([fetched]);
      });
    });
  },
);
