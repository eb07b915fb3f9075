import { describe, expect, it } from 'vitest';
import { anchorWords, placeWords } from '../../../../utils/i18n/link-words.ts';
import { anOwnLink } from '../../build.ts';

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
