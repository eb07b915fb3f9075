import { describe, expect, it } from 'vitest';
import { anchorWords, answerText, placeWords } from '../../../../utils/i18n/answer-text.ts';
import { anAnswer, anOwnLink } from '../../build.ts';

describe('the copied answer', () => {
  it('is the first line, the page and a line for each link', () => {
    const links = [
      anOwnLink({ href: 'https://example.com/a' }),
      anOwnLink({ text: '', textFrom: 'none', kind: ['nofollow', 'ugc'], position: 'footer' }),
    ];
    expect(answerText(anAnswer(links), 'https://blog.test/post', ['example.com'])).toBe(
      [
        '2 links to example.com, 1 counts, 1 does not, 1 of them nofollow, 1 ugc',
        'https://blog.test/post',
        '- “Example” → https://example.com/a (followed; counts, as far as the page says)',
        '- “no text” → https://example.com/ (nofollow, ugc; footer; does not count: nofollow)',
      ].join('\n'),
    );
  });

  it('says that there is no link', () => {
    expect(answerText(anAnswer(), 'https://blog.test/', ['example.com'])).toBe(
      'No link to example.com\nhttps://blog.test/',
    );
  });

  it.each([
    ['overrides', 'a\u202eb'],
    ['right-to-left words', 'שלום'],
  ])('isolates anchors with %s, so that the rest of the line reads as it should', (_, words) => {
    expect(answerText(anAnswer([anOwnLink({ text: words })]), 'https://blog.test/', [])).toContain(
      `\u2068${words}\u2069`,
    );
  });

  it('keeps a line for each link, whatever blanks its anchor has', () => {
    const links = [anOwnLink({ text: 'one\u2028two\u2029three' })];
    expect(answerText(anAnswer(links), 'https://blog.test/', []).split(/[\n\u2028\u2029]/).length).toBe(3);
  });
});

it.each([
  ['text', 'Words', 'Words'],
  ['alt', 'A logo', 'image: A logo'],
  ['title', 'A title', 'title: A title'],
  ['none', '', 'no text'],
] as const)('an anchor from %s', (textFrom, words, said) => {
  expect(anchorWords({ textFrom, text: words })).toBe(said);
});

describe('where a link stands', () => {
  it.each([
    [{}, ''],
    [{ position: 'navigation' }, 'navigation'],
    [{ frame: 'https://www.frame.test/x' }, 'in a frame of www.frame.test'],
    [{ frame: 'about:srcdoc' }, 'in a frame'],
    [{ frame: 'not a URL' }, 'in a frame'],
    [{ via: 'l.facebook.com' }, 'via l.facebook.com'],
    [{ hidden: 'not-rendered' }, 'not shown now'],
    [{ hidden: 'off-screen' }, 'hidden: off-screen'],
    [{ hidden: false }, ''],
    [{ hidden: null }, ''],
    [{ root: 'open-shadow' }, 'in shadow DOM'],
    [{ root: 'closed-shadow' }, 'in shadow DOM'],
    [{ element: 'area' }, 'image map, may not count'],
    [{ element: 'svg-a' }, 'SVG link, may not count'],
    [
      { position: 'aside', hidden: 'same-colour', via: 'out.test', root: 'open-shadow' },
      'in the sidebar, via out.test, hidden: colour of the background, in shadow DOM',
    ],
  ] as const)('%j: %s', (link, words) => {
    expect(placeWords(anOwnLink(link)).join(', ')).toBe(words);
  });
});
