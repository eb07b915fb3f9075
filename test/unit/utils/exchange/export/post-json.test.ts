import { expect, it } from 'vitest';
import { postJson } from '../../../../../utils/exchange/export/post-json.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

const NOW = Date.UTC(2026, 3, 1);

it('a guest post is one line of JSON, with all its checks and nothing of the store', () => {
  const last = aCheck({ reasons: [{ code: 'moved', evidence: 'https://new.test/' }] });
  const record = aPostRecord(last, aPost({ notes: 'a\nb', tags: ['q3'], expires: NOW + 1, cost: '=1' }));
  const first = { ...aCheck({ at: 5, verdict: 'unknown', link: null, status: null }), postId: 'a' };
  const line = postJson({ record, checks: [first, { ...last, postId: 'a' }] }, NOW, null);
  expect(line).not.toMatch(/\n|postId|takenBy/);
  expect(JSON.parse(line)).toMatchObject({
    page: 'https://blog.test/post',
    target: 'https://example.com/guide',
    expect: { rel: 'followed', anchor: { kind: 'any' }, indexable: true },
    tags: ['q3'],
    notes: 'a\nb',
    cost: '=1',
    added: '1970-01-01T00:00:01.000Z',
    expires: '2026-04-01T00:00:00.001Z',
    verdict: 'kept',
    checkedAt: '2026-03-03T14:05:00.000Z',
    lastSeen: '2026-03-03T14:05:00.000Z',
    lostAt: null,
    reasons: [{ code: 'moved', evidence: 'https://new.test/' }],
    link: { text: 'The guide', rawRel: null },
    checks: [
      { at: '1970-01-01T00:00:00.005Z', verdict: 'unknown', status: null },
      { at: '2026-03-03T14:05:00.000Z', verdict: 'kept' },
    ],
  });
});

it('a guest post that was never checked has nothing of a check', () => {
  const line = postJson({ record: aPostRecord(null), checks: [] }, NOW, null);
  expect(JSON.parse(line)).toMatchObject({
    site: null,
    checkedAt: null,
    link: null,
    reasons: [],
    checks: [],
  });
});

it('what is kept of the site, and every step of following up, is in it', () => {
  const steps = [
    { step: 'asked', at: 0, note: 'n', remindAt: 1, by: 'user' },
    { step: 'fixed', at: 2, note: '', remindAt: null, by: 'check' },
  ] as const;
  const record = aPostRecord(undefined, undefined, { followUps: steps });
  const site = { site: 'blog.test', contact: 'Editor', email: 'editor@blog.test', notes: 'a\nb', at: 3 };
  expect(JSON.parse(postJson({ record, checks: [] }, NOW, site))).toMatchObject({
    followUps: [
      { step: 'asked', remindAt: '1970-01-01T00:00:00.001Z' },
      { step: 'fixed', by: 'check' },
    ],
    site: { name: 'blog.test', contact: 'Editor', email: 'editor@blog.test', notes: 'a\nb' },
  });
});

it('the state is that of the moment', () => {
  const record = aPostRecord(aCheck(), aPost({ expires: NOW }));
  expect(JSON.parse(postJson({ record, checks: [] }, NOW, null))).toMatchObject({ verdict: 'expired' });
});
