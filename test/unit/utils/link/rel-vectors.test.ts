import { describe, expect, it } from 'vitest';
import { relKinds, relTokens } from '../../../../utils/link/rel.ts';
import { hasVectors, vectorJson, vectorLines } from '../../vectors.ts';

interface RelVectors {
  readonly rel: readonly { attr: string; tokens: string[]; nofollow: boolean }[];
}

const { rel } = vectorJson<RelVectors>('rel_href_base.json', { rel: [] });
const seen = vectorLines('rel_tokens_seen.tsv').map((line) => line.split('\t')[0] ?? '');

describe.skipIf(!hasVectors)('rel as both browsers read it', () => {
  it.each(rel.map(({ attr, tokens }) => [attr, tokens] as const))('%j', (attr, tokens) => {
    expect(relTokens(attr)).toEqual(tokens);
  });

  it.each(rel.filter(({ nofollow }) => nofollow).map(({ attr }) => [attr]))('%j is nofollow', (attr) => {
    expect(relKinds(attr)).toContain('nofollow');
  });
});

describe.skipIf(!hasVectors)('all rel values of 4,548 real pages', () => {
  const MARKS = /(^|,)(nofollow|ugc|sponsored)(?=,|$)/i;

  it('are there', () => expect(seen.length).toBeGreaterThan(500));

  it('are followed exactly where no mark stands alone or between commas', () => {
    const wrong = seen.filter((value) => relKinds(value).includes('followed') === MARKS.test(value));
    expect(wrong).toEqual([]);
  });

  it('are suspicious where a person meant a mark, and nowhere else', () => {
    const suspicious = seen.filter((value) => relKinds(value).includes('suspicious'));
    expect(suspicious.sort()).toEqual([
      '"nofollow"',
      'dofollow',
      'follow',
      'index,follow',
      'no-follow',
      'nofolow',
      'noindex,follow',
      'noindex,sponsor',
      '“nofollow”',
      '”nofollow”',
    ]);
  });
});
