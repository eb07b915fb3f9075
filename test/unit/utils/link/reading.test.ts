import { describe, expect, it } from 'vitest';
import { judgeDocument, unreadFrames } from '../../../../utils/link/reading.ts';
import { aDocument, own } from '../../build.ts';

describe('a document that was read', () => {
  it('is judged link by link, against its own base', () => {
    const document = aDocument([{ rawHref: '/x' }, { rawHref: 'y', rawRel: 'nofollow' }], {
      page: { url: 'https://blog.test/post', base: 'https://example.com/base/' },
    });
    const { links, home } = judgeDocument(document, own('example.com'));
    expect(links.map(({ href, domain, kind }) => [href, domain, kind])).toEqual([
      ['https://example.com/x', 'example.com', ['followed']],
      ['https://example.com/base/y', 'example.com', ['nofollow']],
    ]);
    expect(home).toBeNull();
  });

  it('says which links are hidden, where that was checked', () => {
    const document = {
      ...aDocument([{}, {}, {}]),
      hidden: [
        [0, 'clipped'],
        [2, false],
      ] as const,
    };
    expect(judgeDocument(document, []).links.map(({ hidden }) => hidden)).toEqual(['clipped', null, false]);
  });

  it.each([
    ['not known', null, [null, null]],
    ['none', [], [false, false]],
    ['the second', [1], [false, true]],
  ])('says which links are JavaScript’s: %s', (_, jsOnly, expected) => {
    const document = { ...aDocument([{}, {}]), jsOnly };
    expect(judgeDocument(document, []).links.map((link) => link.jsOnly)).toEqual(expected);
  });

  it('keeps the frame that it is in', () => {
    const frame = 'https://example.com/widget';
    expect(judgeDocument(aDocument([], { frame }), own('example.com'))).toMatchObject({
      frame,
      home: 'example.com',
    });
  });
});

describe('frames that could not be read', () => {
  const page = (...frames: readonly string[]) => aDocument([], { page: { frames } });
  const frame = (address: string, ...frames: readonly string[]) =>
    aDocument([], { frame: address, page: { frames } });
  const [A, B, C] = ['https://a.test/', 'https://b.test/', 'https://c.test/'];

  it.each([
    ['none, where there is none', [page()], []],
    ['none, where all were read', [page(A, B), frame(A), frame(B)], []],
    ['the one of two', [page(A, B), frame(A)], [B]],
    ['the one of two alike', [page(A, A), frame(A)], [A]],
    ['the one inside a frame', [page(A), frame(A, B)], [B]],
    ['all', [page(A, B)], [A, B]],
    ['none, where one moved on to another address', [page(A), frame(C)], []],
    ['as many as are missing, where one of them moved on', [page(A, B), frame(C)], [A]],
    ['none that are empty', [page('about:blank'), frame('about:blank')], []],
    ['none for an empty one that was read', [page('about:blank', A), frame('about:blank')], [A]],
    ['srcdoc too', [page('about:srcdoc', A), frame(A)], ['about:srcdoc']],
  ])('are %s', (_, documents, unread) => {
    expect(unreadFrames(documents)).toEqual(unread);
  });
});
