import { describe, expect, it } from 'vitest';
import { type PostStanding, standingWords } from '../../../../utils/i18n/post-standing.ts';
import type { Check } from '../../../../utils/posts/check.ts';
import { listState } from '../../../../utils/posts/list/list-state.ts';
import { leadingReason } from '../../../../utils/posts/list/state-reason.ts';
import { statusAt } from '../../../../utils/posts/state.ts';
import { DAY } from '../../../../utils/time.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';

const NOW = new Date(2026, 2, 4, 12).getTime();

const of = (check: Partial<Check> | null, more: Parameters<typeof aPost>[0] = {}): PostStanding => {
  const record = aPostRecord(check && aCheck(check), aPost(more));
  const { post, state } = record;
  const verdict = statusAt(post, state, NOW);
  const listed = listState(verdict, record);
  return { record, verdict, reason: leadingReason(listed, state.last) };
};
const GONE = {
  verdict: 'seems-lost',
  link: null,
  reasons: [{ code: 'link-removed', evidence: '' }],
} as const;

describe('how a guest post stands', () => {
  it.each<[string, PostStanding]>([
    ['kept', of({})],
    ['not checked yet', of(null)],
    ['lost: 404', of({ verdict: 'lost', reasons: [{ code: 'page-404', evidence: 'HTTP 404' }] })],
    ['seems lost: link removed', of(GONE)],
    ['no link when you were there, not confirmed yet', of({ ...GONE, way: 'visited' })],
    ['planned', of(null, { planned: true })],
    ['planned', of(null, { planned: true, dueOn: NOW + 1 })],
    ['planned: overdue', of(null, { planned: true, dueOn: NOW })],
    ['ignored', of(null, { planned: true, dueOn: NOW, ignored: true })],
  ])('%s', (words, standing) => {
    expect(standingWords(standing, NOW)).toBe(words);
  });

  it('says when it is looked at again what seems lost, where that is known', () => {
    expect(standingWords(of(GONE), NOW, { due: NOW + DAY })).toMatch(/^seems lost, will look again at .*5/);
    expect(standingWords(of(GONE), NOW, { due: null })).toBe('seems lost');
    expect(standingWords(of({}), NOW, { due: NOW + DAY })).toBe('kept');
  });

  it('is told to whoever is on its page as of now', () => {
    const visited = of({ ...GONE, way: 'visited' });
    expect(standingWords(visited, NOW, { due: null, isHere: true })).toBe(
      'you see no link now, not confirmed yet',
    );
  });
});
