import '../../utils/read/prototypes.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { groupsOf } from '../../../../entrypoints/legend/count.ts';
import type { Selectors } from '../../../../utils/highlight/selectors.ts';
import type { HighlightKind } from '../../../../utils/highlight/style.ts';
import { type HighlightView, WHOLE_VIEW } from '../../../../utils/highlight/view.ts';
import type { MakeLegend } from '../../../../utils/in-page/overlay/legend-here.ts';
import { aStyle } from '../../utils/highlight/questions.ts';

/** Happy DOM does not understand all that the style sheet's selectors are made of. */
const KINDS: readonly (readonly [HighlightKind, string])[] = [
  ['followed', '[href]:not([rel])'],
  ['nofollow', '[rel~="nofollow"]'],
  ['ugc', '[rel~="ugc"]'],
  ['sponsored', '[rel~="sponsored"]'],
  ['own', '[href*="example.com"]'],
];
const SELECTORS: Selectors = { combinations: [], kinds: new Map(KINDS) };

const link = (rel: string, host = 'other.example') => `<a href="https://${host}/" rel="${rel}">x</a>`;

let makeLegend: MakeLegend;

beforeEach(async () => {
  // In pages it has the browser's own interface.
  vi.doMock('@wxt-dev/browser', () => ({ browser: fakeBrowser }));
  ({ makeLegend } = await import('../../../../entrypoints/legend/legend.ts'));
  document.body.innerHTML =
    link('nofollow sponsored') +
    link('sponsored nofollow', 'example.com') +
    link('nofollow') +
    link('sponsored');
});

it('links are counted as a tree: each kind, and of these those of a further one', () => {
  const lines = groupsOf(SELECTORS, [document]).map(({ kinds, links, parts }) =>
    [`${kinds} ${links}`, ...parts.map((part) => `${part.kinds.at(-1)} ${part.links}`)].join(' > '),
  );
  expect(lines).toEqual([
    'followed 0',
    'nofollow 3 > sponsored 2',
    'ugc 0',
    'sponsored 3',
    'own 1 > nofollow 1 > sponsored 1',
  ]);
});

describe('the legend', () => {
  /** A legend in the page itself, where a test can see into it. */
  function aLegend(view: HighlightView = WHOLE_VIEW) {
    const choose = vi.fn<(view: HighlightView) => void>();
    const host = document.body.appendChild(document.createElement('div'));
    const inside = host.attachShadow({ mode: 'open' });
    const room = inside.appendChild(document.createElement('div'));
    const legend = makeLegend({ inside, room, attach: () => undefined, remove: () => host.remove() }, choose);
    const shown = {
      style: aStyle(),
      selectors: SELECTORS,
      counted: SELECTORS,
      roots: [document],
      nofollowBy: null,
      isCut: false,
      inFrames: 0,
      ground: 'light' as const,
    };
    legend.show({ ...shown, view });
    const one = <E extends HTMLElement>(selector: string) => {
      const found = inside.querySelector<E>(selector);
      if (!found) throw new Error(`There is no ${selector}`);
      return found;
    };
    const boxOf = (kind: string) => one<HTMLInputElement>(`input[aria-label="Highlight ${kind}"]`);
    return { choose, inside, one, boxOf, show: (now: HighlightView) => legend.show({ ...shown, view: now }) };
  }

  it('says which links are seen, and which rows are off', () => {
    const { inside, boxOf } = aLegend({ only: 'problems', hidden: ['sponsored'] });
    expect(inside.querySelector('.views :checked')?.parentElement?.textContent).toBe('Only problems');
    expect([boxOf('nofollow').checked, boxOf('sponsored').checked]).toEqual([true, false]);
    const off = Array.from(inside.querySelectorAll('.off'), (row) => row.querySelector('.word')?.textContent);
    expect(off).toEqual(['of these sponsored', 'sponsored', 'of these sponsored']);
  });

  it('tells what is chosen, each choice in addition to the one before, however quickly they come', () => {
    const { choose, inside, boxOf } = aLegend();
    inside.querySelector<HTMLInputElement>('.views input')?.click();
    boxOf('ugc').click();
    boxOf('nofollow').click();
    boxOf('ugc').click();
    expect(choose.mock.calls.map(([view]) => view)).toEqual([
      { only: 'mine', hidden: [] },
      { only: 'mine', hidden: ['ugc'] },
      { only: 'mine', hidden: ['ugc', 'nofollow'] },
      { only: 'mine', hidden: ['nofollow'] },
    ]);
  });

  it('leaves its rows where they are when it counts anew, those within others too', () => {
    const { inside, show } = aLegend();
    const rows = () => [...inside.querySelectorAll('li')];
    const before = rows();
    const moved = vi.spyOn(Element.prototype, 'append');
    document.body.insertAdjacentHTML('afterbegin', link('nofollow sponsored'));
    show(WHOLE_VIEW);
    expect(moved).not.toHaveBeenCalled();
    expect(rows()).toEqual(before);
    expect(inside.textContent).toContain('of these sponsored3');
  });

  it('stays closed', () => {
    const { inside, one, show } = aLegend();
    one('.close').click();
    show(WHOLE_VIEW);
    expect(inside.querySelector('.legend')).toBeNull();
  });
});
