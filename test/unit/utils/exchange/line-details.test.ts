import { expect, it } from 'vitest';
import { lineDetails } from '../../../../utils/exchange/line-details.ts';
import { newPost } from '../../../../utils/posts/create.ts';

const ANY = {
  target: { kind: 'domain', name: 'example.com' },
  rel: 'any',
  anchor: { kind: 'any' },
  indexable: true,
} as const;

it('has nothing but the day for a row that says no more than its page', () => {
  expect(lineDetails(newPost('https://a.test/', ANY, 7))).toEqual({ added: 7 });
});

it('has what was agreed, with the beginning of long texts', () => {
  const expected = { ...ANY, rel: 'followed', anchor: { kind: 'contains', text: 'bees' } } as const;
  const post = newPost('https://a.test/', expected, 7, {
    notes: 'x'.repeat(200),
    tags: ['news'],
    cost: '5 EUR',
    supplier: 'Honey Ltd',
    expires: 9,
  });
  expect(lineDetails(post)).toEqual({
    rel: 'followed',
    anchor: { kind: 'contains', text: 'bees' },
    notes: `${'x'.repeat(100)}…`,
    tags: ['news'],
    cost: '5 EUR',
    supplier: 'Honey Ltd',
    expires: 9,
    added: 7,
  });
});

it('has how a tool saw the link, as far as it says', () => {
  const seen = {
    href: '',
    target: '',
    rawRel: null,
    text: '',
    position: '',
    jsOnly: null,
    framed: false,
    at: 1,
  };
  const of = (reported: readonly ('rel' | 'text')[]) =>
    lineDetails(newPost('https://a.test/', ANY, 7, { baseline: { ...seen, reported } })).seen;
  expect([of(['rel']), of(['rel', 'text']), of([])]).toEqual([{ rel: '' }, { rel: '', text: '' }, undefined]);
});
