import { beforeAll, expect, it } from 'vitest';
import type { PageGround } from '../../utils/highlight/color.ts';
import { judgeQuestion } from '../../utils/highlight/judge-question.ts';
import { selectorsOf } from '../../utils/highlight/selectors.ts';
import { sheetOf } from '../../utils/highlight/sheet.ts';
import { DEFAULT_STYLE, type HighlightStyle, LINES } from '../../utils/highlight/style.ts';
import { coveredBySigns } from '../browser/covered.ts';
import { DENSE_OWN, denseList } from '../browser/dense-links.ts';
import { own } from '../unit/build.ts';
import { inEachEngine } from './in-each-engine.ts';

/** A link with a suspicious rel has a bar, which takes the most room; an image has its glow around it. */
const WIDEST =
  '<p style="font: 16px/1.2 serif"><a href="https://example.com/" rel="no-follow nofollow ugc">odd</a> <a href="https://example.com/x" rel="nofollow"><img alt="" width="20" height="20"></a></p>';

/** Images in links: to the user's domain, to another, and in none. */
const IMAGES =
  '<p><a href="https://example.com/y"><img class="glow" alt="" width="20" height="20"></a> <a href="https://other.example/" rel="nofollow"><img class="glow" alt="" width="20" height="20"></a> <img class="glow" alt="" width="20" height="20"></p>';

/** Every kind with the same line, and the default. */
const STYLES: readonly (readonly [name: string, style: HighlightStyle])[] = [
  ['by default', DEFAULT_STYLE],
  ...LINES.map(
    (line) =>
      [
        line,
        {
          ...DEFAULT_STYLE,
          quiet: false,
          line: { followed: line, nofollow: line, ugc: line, sponsored: line },
        },
      ] as const,
  ),
];

inEachEngine(
  'the signs of links',
  (_, response) => void response.writeHead(404).end(),
  (engine) => {
    beforeAll(() =>
      engine.tab().evaluate(
        (html) => {
          document.body.innerHTML = html;
          document.head.append(document.createElement('style'));
        },
        denseList(12) + WIDEST + IMAGES,
      ),
    );

    const draw = (style: HighlightStyle, ground: PageGround) => {
      const url = `${engine.origin()}/`;
      const question = {
        url,
        base: url,
        robots: [],
        xRobotsTag: null,
        hrefs: [],
        rels: ['no-follow nofollow ugc'],
      };
      const css = sheetOf(selectorsOf(judgeQuestion(question, own(DENSE_OWN)), style), style, ground, 'user');
      return engine.tab().evaluate((text) => {
        const sheet = document.querySelector('head > style:last-of-type');
        if (sheet) sheet.textContent = text;
      }, css);
    };

    it.each(STYLES)(
      'lie over no other text, and stay close to their link, with lines %s',
      async (_, style) => {
        for (const ground of ['light', 'dark'] as const) {
          await draw(style, ground);
          const { depth, reach, ofLine } = await engine.tab().evaluate(coveredBySigns);
          expect(depth).toBeLessThanOrEqual(1);
          expect(reach).toBeGreaterThan(0.5);
          expect(reach).toBeLessThanOrEqual(4);
          expect(ofLine).toBeLessThanOrEqual(0.25);
        }
      },
    );

    it('let an image glow in a link to the user’s domains alone, in their colour', async () => {
      for (const ground of ['light', 'dark'] as const) {
        await draw(DEFAULT_STYLE, ground);
        const glows = await engine.tab().evaluate((color) => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = color;
          const own = getComputedStyle(probe).color;
          probe.remove();
          return Array.from(document.querySelectorAll('img.glow'), (image) =>
            getComputedStyle(image).boxShadow.includes(`${own} 0px 0px 0px 4px`),
          );
        }, DEFAULT_STYLE.color.own);
        expect(glows).toEqual([true, false, false]);
      }
    });

    it('move nothing', async () => {
      const boxes = () =>
        engine
          .tab()
          .evaluate(() =>
            Array.from(document.querySelectorAll('body *'), (one) =>
              JSON.stringify(one.getBoundingClientRect()),
            ).join(),
          );
      await draw(DEFAULT_STYLE, 'light');
      const drawn = await boxes();
      await engine
        .tab()
        .evaluate(() => document.querySelector('head > style:last-of-type')?.replaceChildren());
      expect(await boxes()).toBe(drawn);
    });
  },
);
