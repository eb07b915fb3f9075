import '../../utils/read/prototypes.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageStylesheet } from '../../../../entrypoints/highlight/stylesheet.ts';
import { selectorsOf } from '../../../../utils/highlight/selectors.ts';
import { sheetOf } from '../../../../utils/highlight/sheet.ts';
import { readHighlightToBackground } from '../../../../utils/message/highlight-to-background.ts';
import type { Root } from '../../../../utils/read/dom.ts';
import { aHosts, anExceptions, aStyle, showing } from '../../utils/highlight/questions.ts';

/** A style sheet that keeps the text it was given: happy-dom does not understand all of it. */
class KeptSheet extends CSSStyleSheet {
  text = '';
  replaced = 0;
  override replaceSync(text: string) {
    this.text = text;
    this.replaced++;
    super.replaceSync(text && 'a{}');
  }
}

/** Whether the browser's user sheets end at shadow roots, and roots adopt ours: Chromium. */
async function aPainter({ adopts = false } = {}): Promise<PageStylesheet> {
  vi.resetModules();
  vi.doMock('@wxt-dev/browser', () => ({ browser: { ...fakeBrowser, dom: adopts ? {} : undefined } }));
  const { pageStylesheet } = await import('../../../../entrypoints/highlight/stylesheet.ts');
  return pageStylesheet();
}

/** The sheets that lie over the document, as the browser has them. */
let over: string[];
/** What happens to the next messages. */
let fate: ('done' | 'failed' | 'answer lost' | 'message lost')[];
let said: number;

beforeEach(() => {
  over = [];
  fate = [];
  said = 0;
  vi.stubGlobal('CSSStyleSheet', KeptSheet);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const read = readHighlightToBackground(message);
    if (read?.type !== 'paint') throw new Error('Nothing else is said');
    const { add, remove } = read;
    said++;
    const what = fate.shift() ?? 'done';
    if (what === 'failed') return { ok: true, value: false };
    if (what === 'message lost') throw new Error('Could not establish connection.');
    if (add !== null && !over.includes(add)) over.push(add);
    over = over.filter((css) => !remove.includes(css));
    if (what === 'answer lost') throw new Error('The answer was lost');
    return { ok: true, value: true };
  });
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

const judgement = { hosts: aHosts(), exceptions: anExceptions() };
const ALL = aStyle();
const FEW = showing('nofollow');
const css = (style = ALL, as: 'user' | 'author' = 'user') =>
  sheetOf(selectorsOf(judgement, style), style, 'light', as);
const draw = ({ draw }: PageStylesheet, style = ALL, roots: readonly Root[] = [document]) =>
  draw(selectorsOf(judgement, style), style, 'light', roots);

function aRoot(): ShadowRoot {
  const host = document.createElement('div');
  document.body.append(host);
  return host.attachShadow({ mode: 'open' });
}

/** The sheets that a root has adopted, by their text. */
const adopted = (root: ShadowRoot) =>
  root.adoptedStyleSheets.map((sheet) => (sheet instanceof KeptSheet ? sheet.text : null));

describe('the painter', () => {
  it('draws once, however often it is told the same', async () => {
    const painter = await aPainter();
    for (let i = 0; i < 3; i++) await draw(painter);
    expect(over).toEqual([css()]);
    expect(said).toBe(1);
  });

  it('draws another thing in place of the first', async () => {
    const painter = await aPainter();
    await draw(painter);
    await draw(painter, FEW);
    expect(over).toEqual([css(FEW)]);
    await draw(painter);
    expect(over).toEqual([css()]);
  });

  it('draws anew where the page has become dark', async () => {
    const painter = await aPainter();
    const selectors = selectorsOf(judgement, ALL);
    await painter.draw(selectors, ALL, 'light', [document]);
    await painter.draw(selectors, ALL, 'dark', [document]);
    expect(over).toEqual([sheetOf(selectors, ALL, 'dark', 'user')]);
    expect(over).not.toEqual([css()]);
  });

  it('takes all off', async () => {
    const painter = await aPainter();
    await draw(painter);
    await painter.wipe();
    expect(over).toEqual([]);
  });

  it('says nothing where there is nothing to take off', async () => {
    const painter = await aPainter();
    await painter.wipe();
    expect(said).toBe(0);
  });
});

describe('where an answer is lost', () => {
  it.each(['failed', 'message lost', 'answer lost'] as const)(
    '(%s) it is drawn again the next time',
    async (what) => {
      const painter = await aPainter();
      fate = [what];
      await draw(painter).catch(() => undefined);
      await draw(painter);
      expect(over).toEqual([css()]);
      expect(said).toBe(2);
    },
  );

  it('it is taken off what may lie over the page, though nobody knows', async () => {
    const painter = await aPainter();
    fate = ['done', 'answer lost'];
    await draw(painter);
    await draw(painter, FEW).catch(() => undefined);
    await draw(painter);
    expect(over).toEqual([css()]);
  });

  it('all of it is wiped', async () => {
    const painter = await aPainter();
    fate = ['done', 'message lost'];
    await draw(painter);
    await draw(painter, FEW).catch(() => undefined);
    await painter.wipe();
    expect(over).toEqual([]);
  });

  it('it is wiped at the next try, and given up after a few', async () => {
    const painter = await aPainter();
    await draw(painter);
    fate = ['message lost', 'failed'];
    await painter.wipe();
    expect(over).toEqual([]);
    await draw(painter);
    fate = ['failed', 'failed', 'failed', 'failed', 'failed'];
    await painter.wipe();
    expect(fate.length).toBeGreaterThan(0);
  });
});

describe('shadow roots', () => {
  it('adopt a sheet where the browser’s does not reach them, one for all', async () => {
    const painter = await aPainter({ adopts: true });
    const [a, b] = [aRoot(), aRoot()];
    await draw(painter, ALL, [document, a]);
    await draw(painter, ALL, [document, a, b]);
    expect(adopted(a)).toEqual([css(ALL, 'author')]);
    expect(a.adoptedStyleSheets[0]).toHaveProperty('replaced', 1);
    expect(b.adoptedStyleSheets[0]).toBe(a.adoptedStyleSheets[0]);
    expect(said).toBe(1);
  });

  it('have what is said now', async () => {
    const painter = await aPainter({ adopts: true });
    const root = aRoot();
    await draw(painter, ALL, [document, root]);
    await draw(painter, FEW, [document, root]);
    expect(adopted(root)).toEqual([css(FEW, 'author')]);
  });

  it('adopt it again where the page has set its own anew', async () => {
    const painter = await aPainter({ adopts: true });
    const root = aRoot();
    const own = new KeptSheet();
    await draw(painter, ALL, [document, root]);
    root.adoptedStyleSheets = [own];
    await draw(painter, ALL, [document, root]);
    expect(root.adoptedStyleSheets).toHaveLength(2);
    await painter.wipe();
    expect(root.adoptedStyleSheets.length).toBe(1);
    expect(root.adoptedStyleSheets[0]).toBe(own);
  });

  it('adopt it anew after all was taken off', async () => {
    const painter = await aPainter({ adopts: true });
    const root = aRoot();
    await draw(painter, ALL, [document, root]);
    await painter.wipe();
    await draw(painter, ALL, [document, root]);
    expect(adopted(root)).toEqual([css(ALL, 'author')]);
    expect(over).toEqual([css()]);
  });

  it('adopt nothing where the browser’s sheet reaches them', async () => {
    const painter = await aPainter();
    const root = aRoot();
    await draw(painter, ALL, [document, root]);
    expect(root.adoptedStyleSheets).toEqual([]);
  });
});
