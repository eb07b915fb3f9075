import '../../utils/read/prototypes.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { documentGround } from '../../../../entrypoints/highlight/document-ground.ts';

/** Computed styles as browsers have them: nothing is behind an element but what its own style says. */
const INITIAL = {
  backgroundColor: 'rgba(0, 0, 0, 0)',
  backgroundImage: 'none',
  color: 'rgb(0, 0, 0)',
  colorScheme: 'normal',
};

/** A page with this in its body, of which each element is styled as its `data-css` says, in JSON. */
function ground(body: string, ofBody: Partial<typeof INITIAL> = {}, { dark = false, head = '' } = {}) {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  document.body.dataset['css'] = JSON.stringify(ofBody);
  vi.stubGlobal('matchMedia', () => ({ matches: dark }));
  vi.stubGlobal('getComputedStyle', (element: HTMLElement) => ({
    ...INITIAL,
    ...JSON.parse(element.dataset['css'] ?? '{}'),
  }));
  Element.prototype.checkVisibility = () => true;
  return documentGround(document, document.querySelectorAll('a'));
}

const part = (css: Partial<typeof INITIAL>, links: number) =>
  `<div data-css='${JSON.stringify(css)}'>${'<p><a href="/">x</a></p>'.repeat(links)}</div>`;
const DARK = { backgroundColor: 'rgb(20, 20, 20)' };
const LIGHT = { backgroundColor: 'rgb(240, 240, 240)' };

afterEach(() => {
  document.documentElement.removeAttribute('data-css');
  vi.unstubAllGlobals();
});

describe('the ground of a page', () => {
  it.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(24, 26, 27)', 'dark'],
    ['rgba(0, 0, 0, 0.9)', 'dark'],
    ['rgba(0, 0, 0, 0.1)', 'light'],
    ['color(srgb 0.1 0.1 0.1)', 'dark'],
    ['color(display-p3 0.9 0.9 0.9 / 0.8)', 'light'],
    ['oklch(0.21 0.03 264)', 'dark'],
    ['oklch(0.98 0.01 264)', 'light'],
    ['oklab(0.3 0.01 0.02)', 'dark'],
    ['lab(12 3 4)', 'dark'],
    ['lch(90 10 200 / 0.95)', 'light'],
    ['lab(12 3 4 / 0.2)', 'light'],
  ])('is the colour behind its body: %s is %s', (backgroundColor, wanted) => {
    expect(ground('<p>no link</p>', { backgroundColor })).toBe(wanted);
  });

  it('is what most links lie on, not the body', () => {
    expect(ground(part(DARK, 3) + part({}, 1), LIGHT)).toBe('dark');
    expect(ground(part(DARK, 1) + part({}, 3), LIGHT)).toBe('light');
  });

  it('is that of the body where it is as many of both', () => {
    expect(ground(part(DARK, 2) + part(LIGHT, 2), DARK)).toBe('dark');
    expect(ground(part(DARK, 2) + part(LIGHT, 2), LIGHT)).toBe('light');
  });

  it('is told by the words on a picture', () => {
    const backgroundImage = 'url("night.jpg")';
    expect(ground(part({ backgroundImage, color: 'rgb(255, 255, 255)' }, 2))).toBe('dark');
    expect(ground(part({ backgroundImage, color: 'rgb(0, 0, 0)', ...DARK }, 2))).toBe('light');
  });

  it.each([
    ['normal', false, 'light'],
    ['normal', true, 'light'],
    ['dark', false, 'dark'],
    ['light dark', false, 'light'],
    ['light dark', true, 'dark'],
    ['only light', true, 'light'],
  ])('is the browser’s own where there is no colour: %s, dark: %s', (colorScheme, dark, wanted) => {
    document.documentElement.dataset['css'] = JSON.stringify({ colorScheme });
    expect(ground(part({}, 1), {}, { dark })).toBe(wanted);
  });

  it('is the browser’s own as a meta says, where no style does', () => {
    const head = '<meta name="color-scheme" content="dark light">';
    expect(ground('', {}, { dark: true, head })).toBe('dark');
    expect(ground('', {}, { dark: false, head })).toBe('light');
  });
});
