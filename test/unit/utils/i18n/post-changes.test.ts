import { expect, it } from 'vitest';
import { changeSumWords, unseenChangeWords } from '../../../../utils/i18n/post-changes.ts';
import type { PostReason, PostVerdict } from '../../../../utils/posts/check.ts';
import type { ShownChange } from '../../../../utils/posts/shown-change.ts';
import { aCheck, aPostRecord } from '../../build-post.ts';

it.each<[ShownChange[], string]>([
  [[], ''],
  [['lost'], '1 link lost'],
  [['lost', 'lost'], '2 links lost'],
  [['changed'], '1 link changed'],
  [['changed', 'changed'], '2 links changed'],
  [['unmet'], '1 link not as agreed'],
  [['lost', 'unmet', 'changed'], '1 link lost, 1 changed, 1 not as agreed'],
  [['back'], '1 link kept again'],
  [['back', 'back'], '2 links kept again'],
  [['met', 'back', 'met'], '1 link kept again, 2 kept'],
  [['changed', 'lost', 'changed'], '1 link lost, 2 changed'],
  [['back', 'lost'], '1 link lost, 1 kept again'],
  [['missing'], '1 link never found'],
  [['missing', 'lost'], '1 link lost, 1 never found'],
])('%j is %j', (kinds, words) => {
  expect(changeSumWords(kinds)).toBe(words);
});

const GONE: PostReason = { code: 'link-removed', evidence: '' };
const MARKED: PostReason = { code: 'rel-added', evidence: 'nofollow' };
const NOINDEX: PostReason = { code: 'page-noindex', evidence: 'noindex' };

it.each<[ShownChange, PostVerdict, readonly PostReason[], string]>([
  ['lost', 'lost', [GONE], 'lost: The page is there, and the link is not.'],
  ['changed', 'changed', [MARKED], 'changed: The link is marked nofollow, which was not agreed.'],
  [
    'changed',
    'not-counted',
    [NOINDEX, MARKED],
    'does not count: The page says “noindex”: search engines leave it out.',
  ],
  // It never was as agreed: nothing has changed.
  ['unmet', 'changed', [MARKED], 'not as agreed: The link is marked nofollow, which was not agreed.'],
  [
    'unmet',
    'not-counted',
    [NOINDEX],
    'does not count: The page says “noindex”: search engines leave it out.',
  ],
  ['unmet', 'seems-lost', [GONE], 'The link is not as agreed.'],
  ['back', 'kept', [], 'The link is there again, as agreed.'],
  ['met', 'kept', [], 'The link is there now, as agreed.'],
  ['missing', 'lost', [GONE], 'never found: The page is there, and the link is not.'],
  ['missing', 'unknown', [], 'The link was never found.'],
  // Nobody could look since.
  ['lost', 'unknown', [{ code: 'timeout', evidence: '' }], 'The link is lost.'],
  ['changed', 'seems-lost', [GONE], 'The link is not as agreed any more.'],
])('%s, and now %s because of %j: %j', (what, verdict, reasons, words) => {
  expect(unseenChangeWords(what, aPostRecord(aCheck({ verdict, reasons })).state)).toBe(words);
});
