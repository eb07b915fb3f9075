import { describe, expect, it } from 'vitest';
import { BROWSERS, gzipped } from './built.ts';

describe.each(BROWSERS)('gzipped, of what runs in pages, in %s', (browser) => {
  // With what a link says to a reader, by the flattened tree.
  it('what reads a page is at most 5.4 kB', () => {
    expect(gzipped(browser, 'page.js')).toBeLessThanOrEqual(5_400);
  });

  it('what answers questions about what was read comes with the first, and is at most 3.3 kB', () => {
    expect(gzipped(browser, 'answers.js')).toBeLessThanOrEqual(3_300);
  });

  it('what compares a page with its HTML as served, once it was read, is at most 4.8 kB', () => {
    expect(gzipped(browser, 'served.js')).toBeLessThanOrEqual(4_800);
  });

  it('what finds mentions of domains that a page does not link to is at most 2.5 kB', () => {
    expect(gzipped(browser, 'mentions.js')).toBeLessThanOrEqual(2_500);
  });

  // It knows how pages put one thing over another, and what opens: no link is called hidden that is not.
  it('what tells why a link is not seen, in pages that link to the user alone, is at most 10.5 kB', () => {
    expect(gzipped(browser, 'hiding.js')).toBeLessThanOrEqual(10_500);
  });

  it('what highlights a page is at most 12 kB more', () => {
    expect(gzipped(browser, 'highlight.js')).toBeLessThanOrEqual(12_000);
  });

  // It knows what a link says to a reader, by the flattened tree, and which links are hidden.
  it('the legend comes into pages that are highlighted alone, and is at most 8.5 kB', () => {
    expect(gzipped(browser, 'legend.js')).toBeLessThanOrEqual(8_500);
  });

  it('what tells challenges from pages, in tabs of our own alone, is at most 2.5 kB', () => {
    expect(gzipped(browser, 'signs.js')).toBeLessThanOrEqual(2_500);
  });

  it('what reads the surroundings of a guest post’s link is at most 1.9 kB', () => {
    expect(gzipped(browser, 'contexts.js')).toBeLessThanOrEqual(1_900);
  });
});
