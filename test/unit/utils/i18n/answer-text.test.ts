import { describe, expect, it } from 'vitest';
import { answerText } from '../../../../utils/i18n/answer-text.ts';
import { anAnswer, anOwnLink } from '../../build.ts';
import { aServedOnly } from '../../build-link.ts';

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

  it('ends with what a script took away, and what is only mentioned', () => {
    const now = 'https://rival.example/';
    const mentions = [{ domain: 'example.org', written: 'example.org/shop', frameId: 0, index: 1 }];
    const answer = { ...anAnswer(), servedOnly: [aServedOnly(), aServedOnly({ now, text: '' })], mentions };
    expect(answerText(answer, 'https://blog.test/', []).split('\n').slice(2)).toEqual([
      '- “the guide” → https://example.com/guide (In the HTML as served, taken away by a script)',
      '- “no text” → https://example.com/guide (In the HTML as served; a script leads it to rival.example)',
      '- example.org/shop (Mentioned, not linked)',
    ]);
  });
});
