import { expect, it } from 'vitest';
import { contextOf, SENTENCE_AT_MOST, sentenceAround } from '../../../../utils/link/link-context.ts';

it.each([
  ['It rains. We like ', 'the baker', ' very much. So do you.', 'We like the baker very much.'],
  ['', 'The baker', ' bakes.', 'The baker bakes.'],
  ['We like ', 'the baker', '', 'We like the baker'],
  ['“Is it?” Yes, ', 'it is', '!” he said.', 'Yes, it is!”'],
  ['Version 2.5 of ', 'it', ' is out. Now.', 'Version 2.5 of it is out.'],
  ['雨だ。私は', 'パン屋', 'が好きだ。君も。', '私はパン屋が好きだ。'],
])('the sentence of %s[%s]%s', (before, anchor, after, sentence) => {
  expect(sentenceAround(before, anchor, after)).toBe(sentence);
});

it.each([
  ['on both sides', 'word '.repeat(100), 'link', ' word'.repeat(100), /^…word .* link .* word…$/],
  ['behind', 'A ', 'link', ' word'.repeat(100), /^A link .*word…$/],
  ['before', 'word '.repeat(100), 'link', ' end', /^…word .* link end$/],
  ['in itself', 'A ', 'link '.repeat(100), ' end', /^(… ?)?link link/],
])('a long one is cut %s, at words', (_, before, anchor, after, expected) => {
  const sentence = sentenceAround(before, anchor, after);
  expect(sentence).toMatch(expected);
  expect(sentence.length).toBeLessThanOrEqual(SENTENCE_AT_MOST);
});

it('a context is found by address and text, else by address', () => {
  const one = { rawHref: '/a', text: 'one', html: '', sentence: '' };
  const two = { ...one, text: 'two' };
  expect(contextOf({ rawHref: '/a', text: 'two' }, [one, two])).toBe(two);
  expect(contextOf({ rawHref: '/a', text: 'other' }, [one, two])).toBe(one);
  expect(contextOf({ rawHref: '/b', text: 'one' }, [one, two])).toBeUndefined();
  expect(contextOf(one, undefined)).toBeUndefined();
});
