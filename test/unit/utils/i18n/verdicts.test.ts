import { describe, expect, it } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { sumWords, verdictWords } from '../../../../utils/i18n/verdicts.ts';
import { sumOf } from '../../../../utils/verdict/sum.ts';
import type { Verdict } from '../../../../utils/verdict/verdict.ts';
import { anOwnLink } from '../../build.ts';

const YES: Verdict = { counts: true, reasons: [] };
const { verdict: UNCHECKED } = anOwnLink();
const { verdict: UNKNOWN } = anOwnLink({ via: 'l.test' });
const { verdict: UGC } = anOwnLink({ kind: ['ugc'], rawRel: 'ugc' });
const { verdict: FRAMED } = anOwnLink({ frame: 'https://frame.test/' });

describe('whether a link counts', () => {
  it.each([
    ['counts', YES],
    ['counts, as far as the page says', UNCHECKED],
    ['may count: through a redirect', anOwnLink({ via: 'l.test' }).verdict],
    ['does not count: ugc', UGC],
    ['does not count: in a frame', FRAMED],
  ])('%s', (words, verdict) => {
    expect(verdictWords(verdict)).toBe(words);
  });

  it('is said with the heaviest reason that decides, and no warning', () => {
    const { verdict } = anOwnLink({ kind: ['nofollow', 'ugc'], rawRel: 'ugc nofollow', hidden: 'clipped' });
    expect(verdictWords(verdict)).toBe('does not count: nofollow');
    const [warning] = verdict.reasons.filter(({ means }) => means === 'warning');
    expect(warning && verdictWords({ counts: true, reasons: [warning] })).toBe('counts');
  });
});

describe('how many links count', () => {
  it.each([
    ['', []],
    ['', [UNKNOWN, UNKNOWN]],
    ['counts', [YES]],
    ['counts', [UNCHECKED]],
    ['all count', [YES, YES]],
    ['does not count: ugc', [UGC]],
    ['none counts: ugc', [UGC, UGC]],
    ['none counts', [UGC, FRAMED]],
    ['1 of them counts', [YES, UNKNOWN]],
    ['1 counts, 1 does not', [YES, UGC]],
    ['1 counts, 1 does not, 1 may', [YES, UGC, UNKNOWN]],
    ['2 of them count', [YES, YES, UNKNOWN]],
    ['1 of them does not count', [UGC, UNKNOWN]],
    ['2 of them do not count', [UGC, UGC, UNKNOWN]],
  ])('%j', (words, verdicts) => {
    expect(sumWords(sumOf(verdicts))).toBe(words);
  });
});

it('each reason has its few words', () => {
  const keys = Object.keys(messages).filter((key) => key.startsWith('reason_'));
  const strings: Readonly<Record<string, { readonly message: string }>> = messages;
  const words = keys.map((key) => strings[key.replace('reason_', 'short_')]?.message ?? '');
  expect(keys.length).toBeGreaterThan(30);
  expect(words.filter((few) => few === '' || few.length > 40)).toEqual([]);
});
