import './prototypes.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { positionFinder } from '../../../../utils/read/position.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

function positions(html: string): string[] {
  document.body.innerHTML = html;
  const positionOf = positionFinder();
  return Array.from(document.querySelectorAll('a'), positionOf);
}

describe('the position of a link', () => {
  it.each([
    ['nowhere special', '<p><a>', 'content'],
    ['nav', '<nav><ul><li><a>', 'navigation'],
    ['header', '<header><a>', 'header'],
    ['footer', '<footer><a>', 'footer'],
    ['aside', '<aside><a>', 'aside'],
    ['main', '<main><a>', 'content'],
    ['the nearest: nav in a header', '<header><nav><a>', 'navigation'],
    ['the nearest: an article in an aside', '<aside><article><a>', 'content'],
    ['the nearest: the footer of an article', '<main><article><footer><a>', 'footer'],
    ['a role', '<div role="contentinfo"><a>', 'footer'],
    ['a role in any case', '<div role=" Navigation "><a>', 'navigation'],
    ['a role over the element', '<nav role="main"><a>', 'content'],
    ['a role that is no landmark', '<nav role="presentation"><a>', 'navigation'],
    ['its own role is not around it', '<p><a role="navigation">', 'content'],
  ])('%s', (_, html, position) => {
    expect(positions(html)).toEqual([position]);
  });

  it('is remembered for its neighbours, and not for others', () => {
    expect(positions('<nav><p><a></a><a></a></p></nav><a></a><aside><p><a></a></p></aside>')).toEqual([
      'navigation',
      'navigation',
      'content',
      'aside',
    ]);
  });

  it('is found in a long page, of which not all is remembered at once', () => {
    const pairs = Array.from({ length: 800 }, () => '<nav><p><a></a></p></nav><aside><p><a></a></p></aside>');
    const expected = pairs.flatMap(() => ['navigation', 'aside']);
    expect(positions(`<main>${pairs.join('')}</main>`)).toEqual(expected);
  });

  it('is found through shadow boundaries', () => {
    document.body.innerHTML = '<footer><div></div></footer>';
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    const link = document.createElement('a');
    root?.append(link);
    expect(positionFinder()(link)).toBe('footer');
  });

  it('is content where there is no landmark', () => {
    expect(positionFinder()(document.createElement('a'))).toBe('content');
  });
});
