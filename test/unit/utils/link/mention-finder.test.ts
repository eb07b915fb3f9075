import { expect, it } from 'vitest';
import { mentionFinder } from '../../../../utils/link/mention-finder.ts';

const OWN = ['harborlight.example', 'xn--bcher-kva.example', 'xn--r8jz45g.example', '10.0.0.7'];
const mentionedIn = mentionFinder(OWN);
const find = (text: string) => mentionedIn(text).map(({ written }) => written);

it.each<[string, string]>([
  ['Read harborlight.example today', 'harborlight.example'],
  ['harborlight.example', 'harborlight.example'],
  ['as Harborlight.Example says', 'Harborlight.Example'],
  ['www.harborlight.example/guide, which', 'www.harborlight.example/guide'],
  ['see https://blog.harborlight.example/a?b=c#d.', 'blog.harborlight.example/a?b=c#d'],
  ['HTTP://harborlight.example', 'harborlight.example'],
  ['//harborlight.example/x', 'harborlight.example/x'],
  ['(harborlight.example)', 'harborlight.example'],
  ['“harborlight.example”', 'harborlight.example'],
  ['harborlight.example’s guide', 'harborlight.example'],
  ['harborlight.example:8080/a', 'harborlight.example:8080/a'],
  ['harborlight.example: a guide', 'harborlight.example'],
  ['site:harborlight.example', 'harborlight.example'],
  ['-harborlight.example', 'harborlight.example'],
  ['_harborlight.example_', 'harborlight.example'],
  ['[harborlight.example](https://other.example/)', 'harborlight.example'],
  ['other.example,harborlight.example', 'harborlight.example'],
  ['(harborlight.example/a_(b))', 'harborlight.example/a_(b'],
  ['on harborlight.example…', 'harborlight.example'],
  ['harborlight.example.', 'harborlight.example'],
  ['e.g. harborlight.example', 'harborlight.example'],
  ['bei bücher.example und', 'bücher.example'],
  ['bei BÜCHER.example', 'BÜCHER.example'],
  ['bei bu\u0308cher.example', 'bu\u0308cher.example'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['請參閱harborlight.example網站', 'harborlight.example'],
  ['harborlight.example에서', 'harborlight.example'],
  ['例え.example', '例え.example'],
  ['http://10.0.0.7/a', '10.0.0.7/a'],
  ['in 3.5 miles: harborlight.example', 'harborlight.example'],
])('a mention: %s', (text, written) => {
  expect(find(text)).toEqual([written]);
});

it.each([
  'nothavborlight.example',
  'notharborlight.example',
  'my-harborlight.example',
  'a@harborlight.example',
  'mailto:a@harborlight.example',
  '@harborlight.example',
  'harborlight.example@mail.example',
  'harborlight.example.net',
  'harborlight.examples',
  'harborlight.example-shop.test',
  'harborlight.example.pdf',
  'other.example/harborlight.example',
  'https://other.example/?u=harborlight.example',
  'https://other.example/?u=https://harborlight.example/',
  'https://web.archive.test/web/2020/https://harborlight.example/',
  'https://other.example/a,harborlight.example',
  'other.example/#harborlight.example',
  'ftp://user:harborlight.example@other.example',
  'harbor light.example',
  'harborlight . example',
  'harborlight',
  'éharborlight.example',
  'harborlight.exampleé',
  'b%C3%BCcher.example',
  `${'x'.repeat(3000)} ${'y.'.repeat(2000)}harborlight.example`,
])('no mention: %s', (text) => {
  expect(find(text)).toEqual([]);
});

it('says where each is, and finds all', () => {
  const text = 'harborlight.example and (https://www.harborlight.example/a)';
  expect(mentionedIn(text)).toEqual([
    { written: 'harborlight.example', at: 0 },
    { written: 'www.harborlight.example/a', at: text.indexOf('www') },
  ]);
});

it.each([
  ['letters', `harborlight.example:${'a'.repeat(1900)}`],
  ['hyphens', `harborlight.example,a.${'-'.repeat(1900)}a`],
  ['brackets', `harborlight.example/${')'.repeat(1900)}a`],
])('a run of %s costs no more than its length', { timeout: 20_000 }, (_, word) => {
  // A tenth of a second; with its length squared longer than a test may.
  expect(find(`${word} `.repeat(4000))).toHaveLength(4000);
});

it('a long text without blanks costs no more than its length', () => {
  expect(find(`${'a.'.repeat(500_000)} harborlight.example`)).toEqual(['harborlight.example']);
});
