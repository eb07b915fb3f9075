import { beforeAll, expect, it } from 'vitest';
import { judgeQuestion } from '../../utils/highlight/judge-question.ts';
import { selectorsOf } from '../../utils/highlight/selectors.ts';
import { sheetOf } from '../../utils/highlight/sheet.ts';
import { DEFAULT_STYLE } from '../../utils/highlight/style.ts';
import { relKinds } from '../../utils/link/rel.ts';
import { type Drawn, drawnLinks } from '../browser/highlight.ts';
import { anchor } from '../browser/highlight-pages.ts';
import { inEachEngine } from './in-each-engine.ts';
import { lineOf, RELS } from './rel-forms.ts';

const HREF = 'https://other.example/';

/** The style sheet for a page with these links, as its background would give it. */
function sheetFor(url: string): string {
  const question = { url, base: url, robots: [], xRobotsTag: null, hrefs: [HREF], rels: RELS };
  return sheetOf(selectorsOf(judgeQuestion(question, []), DEFAULT_STYLE), DEFAULT_STYLE, 'light', 'user');
}

/** The style sheet draws what the rules say of each form of rel, as each engine matches its selectors. */
inEachEngine(
  'links highlighted by their rel',
  (_, response) => void response.writeHead(404).end(),
  (engine) => {
    let drawn: readonly Drawn[];
    beforeAll(async () => {
      await engine.tab().evaluate(
        (html, css) => {
          document.body.innerHTML = html;
          document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
        },
        RELS.map((rel) => anchor(HREF, rel)).join(''),
        sheetFor(`${engine.origin()}/`),
      );
      drawn = await drawnLinks(engine.tab());
    });

    it.each(RELS.map((rel, i) => ({ form: JSON.stringify(rel), rel, i })))('$form', ({ rel, i }) => {
      expect(drawn[i]).toMatchObject({
        outline: lineOf(rel),
        bar: relKinds(rel).includes('suspicious'),
        own: false,
      });
    });
  },
);
