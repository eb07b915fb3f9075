import { describe, expect, it } from 'vitest';
import { shortReasonWords, stateReasonWords } from '../../../../utils/i18n/state-reason.ts';
import { type Check, POST_REASONS, type PostReason } from '../../../../utils/posts/check.ts';
import type { ListState } from '../../../../utils/posts/list/list-state.ts';
import {
  isReason,
  leadingReason,
  readReasonId,
  reasonId,
} from '../../../../utils/posts/list/state-reason.ts';
import { shownState } from '../../../../utils/posts/shown-state.ts';
import { aCheck } from '../../a-post.ts';

const found = (...reasons: [PostReason['code'], string?][]): Check =>
  aCheck({ reasons: reasons.map(([code, evidence = '']) => ({ code, evidence })) });

describe('a state with its reason', () => {
  it.each<[ListState, Check | null, string]>([
    ['lost', found(['page-404', 'HTTP 404']), 'lost: 404'],
    ['lost', found(['link-removed']), 'lost: link removed'],
    ['seems-lost', found(['link-removed'], ['needs-javascript']), 'seems lost: link removed'],
    ['changed', found(['rel-added', 'nofollow'], ['only-this', '0/7']), 'changed: nofollow added'],
    [
      'changed',
      found(['other-form', 'https://a.test/'], ['rel-missing', 'sponsored']),
      'changed: sponsored missing',
    ],
    ['unknown', found(['status', 'HTTP 403']), 'unknown: 403'],
    ['unknown', found(['moved', 'https://a.test/'], ['login', 'Sign in']), 'unknown: asks to log in'],
    ['not-counted', found(['page-noindex', 'noindex'], ['rel-added', 'ugc']), 'does not count: noindex'],
    ['kept', found(['moved', 'https://a.test/']), 'kept'],
    ['planned', found(['page-404', 'HTTP 404']), 'planned'],
    ['ignored', found(['page-404', 'HTTP 404']), 'ignored'],
    ['unchecked', null, 'not checked yet'],
    // What was never there was neither lost nor removed.
    ['never-found', found(['link-removed']), 'never found'],
    ['never-found', found(['page-404', 'HTTP 404']), 'never found: 404'],
    ['never-found', found(['mention-only', 'example.com']), 'never found: only the name is there'],
    ['not-found', found(['link-removed'], ['needs-javascript']), 'not found yet'],
    // A reason of an earlier state explains nothing.
    ['unknown', found(['link-removed']), 'unknown'],
  ])('%s', (state, last, words) => {
    expect(stateReasonWords(state, leadingReason(state, last))).toBe(words);
  });

  it.each<[ListState, Check | null, string]>([
    ['changed', found(['rel-added', 'nofollow']), 'not as agreed: nofollow'],
    ['changed', found(['rel-added']), 'not as agreed: rel'],
    ['changed', found(['rel-missing', 'sponsored']), 'not as agreed: no sponsored'],
    ['changed', found(['anchor-changed', 'Click here']), 'not as agreed: another anchor text'],
    ['changed', found(['target-changed', 'https://a.test/']), 'not as agreed: leads elsewhere'],
    ['changed', found(), 'not as agreed'],
    ['not-counted', found(['page-noindex', 'noindex']), 'does not count: noindex'],
    ['lost', found(['page-404', 'HTTP 404']), 'lost: 404'],
  ])('%s of a link that never was as agreed: nothing has changed', (state, last, words) => {
    const shownAs = shownState(state, { post: { baseline: null }, state: { firstSeen: null } });
    expect(stateReasonWords(shownAs, leadingReason(state, last))).toBe(words);
  });

  it('each reason has short words', () => {
    expect(POST_REASONS.filter((code) => shortReasonWords(code).length < 3)).toEqual([]);
    expect([shortReasonWords('status'), shortReasonWords('rel-added')]).toEqual(['HTTP', 'rel added']);
  });
});

describe('the name of a reason', () => {
  it.each([
    [{ code: 'status', evidence: 'HTTP 403' }, 'status:403'],
    [{ code: 'rel-added', evidence: 'nofollow' }, 'rel-added:nofollow'],
    [{ code: 'link-removed', evidence: '' }, 'link-removed'],
    [{ code: 'challenge', evidence: 'Just a moment: wait' }, 'challenge'],
  ] as const)('of %j is %s', (reason, id) => {
    expect(reasonId(reason)).toBe(id);
    expect(readReasonId(id)).toBe(id);
  });

  it.each(['', 'nothing', 'status:', 'status:<b>', 'Status', 'status:403:4'])('%j is none', (name) => {
    expect(readReasonId(name)).toBeNull();
  });

  it.each([
    ['status:403', 'status', true],
    ['status:403', 'status:403', true],
    ['status:403', 'status:404', false],
    ['page-404', 'page-4', false],
  ] as const)('%s is what is looked for by %s: %j', (id, wanted, is) => {
    expect(isReason(id, readReasonId(wanted) ?? 'moved')).toBe(is);
  });
});
