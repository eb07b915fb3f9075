import { describe, expect, it } from 'vitest';
import { KINDS, relKinds, relTokens, suspiciousValues } from '../../../../utils/link/rel.ts';

describe('the kinds of a link', () => {
  it.each([
    ['no rel', null, 'followed'],
    ['an empty rel', '', 'followed'],
    ['a rel of blanks', ' \t\n', 'followed'],
    ['values that say nothing of following', 'noopener noreferrer external me', 'followed'],
    ['nofollow', 'nofollow', 'nofollow'],
    ['ugc', 'ugc', 'ugc'],
    ['sponsored', 'sponsored', 'sponsored'],
    ['upper case', 'NoFollow UGC SPONSORED', 'nofollow ugc sponsored'],
    ['all ASCII blanks', '\tnofollow\nugc\f sponsored\r', 'nofollow ugc sponsored'],
    ["Google's commas", 'ugc,nofollow', 'nofollow ugc'],
    ['a comma and a blank', 'nofollow, sponsored', 'nofollow sponsored'],
    ['a trailing comma', 'nofollow,', 'nofollow'],
    ['commas alone', ',,', 'followed'],
    ['the order of display, not of writing', 'sponsored ugc nofollow', 'nofollow ugc sponsored'],
    ['a value twice', 'nofollow NOFOLLOW nofollow', 'nofollow'],
    ['a mark among others', 'noopener external nofollow', 'nofollow'],
    ['a longer word, which does nothing', 'nofollowers', 'followed suspicious'],
    ['two values grown together', 'nofollownoopener', 'followed suspicious'],
    ['a slip of the finger', 'noffolow', 'followed suspicious'],
    ['what it stands for, written out', 'user-generated-content', 'followed suspicious'],
    ['values that look like none of them', 'noopener external license me', 'followed'],
    ['ſ, which is no ASCII letter', '\u017fponsored', 'followed'],
  ])('%s', (_, rel, kinds) => {
    expect(relKinds(rel).join(' ')).toBe(kinds);
  });

  it.each([
    ['no-follow'],
    ['no follow'],
    ['no_follow'],
    ['nofollowed'],
    ['nofollow;'],
    ['nofollow;ugc'],
    ['"nofollow"'],
    ['“nofollow”'],
    ['rel=nofollow'],
    ['nofollow\u00a0ugc'],
    ['dofollow'],
    ['DoFollow'],
    ['follow'],
    ['sponsor'],
    ['noindex,follow'],
  ])('%j does nothing: followed, and suspicious', (rel) => {
    expect(relKinds(rel)).toEqual(['followed', 'suspicious']);
  });

  it.each([
    ['nofollow dofollow', 'nofollow suspicious'],
    ['follow,ugc', 'ugc suspicious'],
    ['nofollow nofollow;', 'nofollow suspicious'],
  ])('%j keeps what works and warns of the rest', (rel, kinds) => {
    expect(relKinds(rel).join(' ')).toBe(kinds);
  });

  it('are in the order in which they are shown everywhere', () => {
    const kinds = relKinds('dofollow sponsored ugc nofollow');
    expect(kinds).toEqual(KINDS.filter((kind) => kind !== 'followed'));
  });

  it('do not depend on earlier calls', () => {
    const first = relKinds('nofollow x');
    for (let i = 0; i < 2000; i++) relKinds(`v${i}`);
    expect(relKinds('nofollow x')).toEqual(first);
    expect(relKinds('ugc after a thousand')).toEqual(['ugc']);
  });
});

describe('suspicious values', () => {
  it.each([
    [null, []],
    ['', []],
    ['nofollow ugc', []],
    ['no', []],
    ['no follow', ['no', 'follow']],
    ['noopener DOFOLLOW', ['dofollow']],
    ['nofollow; ugc', ['nofollow;']],
    ['follow follow', ['follow']],
  ])('of %j are %j', (rel, values) => {
    expect(suspiciousValues(rel)).toEqual(values);
  });
});

describe('the tokens of HTML', () => {
  it.each([
    [null, []],
    ['ugc,nofollow', ['ugc,nofollow']],
    ['B a b', ['b', 'a']],
    ['a\u00a0b', ['a\u00a0b']],
    ['\u212aelvin', ['\u212aelvin']],
  ])('of %j are %j', (rel, tokens) => {
    expect(relTokens(rel)).toEqual(tokens);
  });
});
