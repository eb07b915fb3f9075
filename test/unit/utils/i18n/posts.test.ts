import { describe, expect, it } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import {
  checkWords,
  expectedAnchorWords,
  postChangeWords,
  postReasonWords,
  postStateWords,
  postVerdictWords,
  relWords,
  targetWords,
} from '../../../../utils/i18n/posts.ts';
import { POST_REASONS, POST_VERDICTS, type PostChange } from '../../../../utils/posts/check.ts';
import { aCheck } from '../../build-post.ts';

const NOW = Date.UTC(2026, 2, 4);
const SEEN = aCheck();

it.each(POST_VERDICTS.map((one) => [one]))('the verdict %s has its words', (verdict) => {
  expect(postVerdictWords(verdict)).toMatch(/^[a-z]/);
});

it('every verdict has other words', () => {
  expect(new Set(POST_VERDICTS.map(postVerdictWords)).size).toBe(POST_VERDICTS.length);
});

it.each(POST_REASONS.map((one) => [one]))('the reason %s is a sentence, with its evidence', (code) => {
  const said = postReasonWords({ code, evidence: 'EVIDENCE' });
  expect(said).toMatch(/^\S.*\.$/);
  const strings: Record<string, { message: string }> = messages;
  const { message = '' } = strings[`postReason_${code.replaceAll('-', '_')}`] ?? {};
  expect(said.includes('EVIDENCE')).toBe(message.includes('$1'));
});

it('why a link is not seen is said in words', () => {
  expect(postReasonWords({ code: 'hidden', evidence: 'tiny-text' })).toBe(
    'The link is not seen in the page: hidden: tiny text.',
  );
});

describe('a link that seems lost', () => {
  it('is said to be looked at again, and never to be lost', () => {
    const words = postStateWords('seems-lost', SEEN, Date.UTC(2026, 2, 10, 9, 30), NOW);
    expect(words).toMatch(/^seems lost, will look again at Mar 10, \d+:30/);
  });

  it('at a visit is told as what the user sees', () => {
    const visited = aCheck({ way: 'visited', verdict: 'seems-lost', link: null });
    expect(postStateWords('seems-lost', visited, null, NOW, true)).toBe(
      'you see no link now, not confirmed yet',
    );
    expect(postStateWords('seems-lost', visited, null, NOW)).toBe(
      'no link when you were there, not confirmed yet',
    );
  });

  it('only seems so where no look is to come', () => {
    expect(postStateWords('seems-lost', SEEN, null, NOW)).toBe('seems lost');
    expect(postStateWords('seems-lost', SEEN, NOW - 1, NOW)).toBe('seems lost, will look again soon');
  });

  it('is not found yet where it never was', () => {
    expect(postStateWords('not-found', SEEN, null, NOW)).toBe('not found yet');
    expect(postStateWords('not-found', SEEN, NOW - 1, NOW)).toBe('not found yet, will look again soon');
  });
});

it('another state is not about the next look', () => {
  expect(postStateWords('lost', SEEN, 1, NOW)).toBe('lost');
  expect(postStateWords('never-found', SEEN, 1, NOW)).toBe('never found');
});

it('unknown is what could not be seen, not what nobody has looked at', () => {
  expect(postStateWords('unknown', SEEN, 1, NOW)).toBe('unknown');
  expect(postStateWords('unchecked', null, 1, NOW)).toBe('not checked yet');
  expect(postStateWords('planned', null, 1, NOW)).toBe('planned');
});

it.each<[PostChange, string]>([
  [{ what: 'rel', from: '', to: 'nofollow' }, 'rel: (none) → nofollow'],
  [{ what: 'rel', from: 'sponsored', to: '' }, 'rel: sponsored → (none)'],
  [
    { what: 'target', from: 'https://a.test/', to: 'https://b.test/' },
    'target: https://a.test/ → https://b.test/',
  ],
  [{ what: 'anchor', from: 'one', to: 'two' }, 'anchor: “one” → “two”'],
  [{ what: 'position', from: 'content', to: 'footer' }, 'position: in the text → footer'],
  [{ what: 'position', from: 'elsewhere', to: 'aside' }, 'position: elsewhere → in the sidebar'],
  [
    { what: 'address', from: 'https://a.test/', to: 'https://b.test/' },
    'page: https://a.test/ → https://b.test/',
  ],
])('the change %j is said: %s', (change, words) => {
  expect(postChangeWords(change)).toBe(words);
});

it('a check is a line, with the heaviest reason', () => {
  expect(checkWords(aCheck(), 'kept')).toMatch(/^Mar 3, 2026, .+ · kept$/);
  const reasons = [{ code: 'page-404', evidence: '' } as const, { code: 'moved', evidence: 'x' } as const];
  expect(checkWords(aCheck({ verdict: 'seems-lost', reasons }), 'seems-lost')).toMatch(
    / · seems lost · The server says that the page is not there: HTTP 404\.$/,
  );
});

it('says what is expected', () => {
  expect(targetWords({ kind: 'domain', name: '=www.example.com' })).toBe('www.example.com');
  expect(targetWords({ kind: 'page', url: 'https://example.com/caf%C3%A9' })).toBe('example.com/café');
  expect([relWords('any'), relWords('followed'), relWords(['nofollow', 'ugc'])]).toEqual([
    'any',
    'followed',
    'nofollow ugc',
  ]);
  expect(expectedAnchorWords({ kind: 'any' })).toBe('any');
  expect(expectedAnchorWords({ kind: 'contains', text: 'x' })).toBe('contains “x”');
});

it('an agreed anchor text keeps its direction to itself', () => {
  expect(expectedAnchorWords({ kind: 'exact', text: '\u202eWWW' })).toBe('exactly “\u2068\u202eWWW\u2069”');
});
