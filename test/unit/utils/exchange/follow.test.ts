import { expect, it } from 'vitest';
import { readFollow } from '../../../../utils/exchange/follow.ts';

it.each([
  ...[
    'yes',
    'Y',
    'TRUE',
    '1',
    'ja',
    'oui',
    'sí',
    'Si',
    'sim',
    'да',
    'tak',
    'evet',
    'はい',
    '是',
    'WAHR',
    'VRAI',
    '✓',
  ],
  ...[
    'follow',
    'Followed',
    'dofollow',
    'Do-Follow',
    'do follow',
    'DoFollow',
    'DF',
    'rel="follow"',
    'yes (dofollow)',
  ],
])('“%s” is followed', (text) => {
  expect(readFollow(text)).toBe('followed');
});

it.each([
  ...[
    'no',
    'N',
    'FALSE',
    '0',
    'nein',
    'non',
    'não',
    'нет',
    'nie',
    'hayır',
    'いいえ',
    '否',
    'FALSCH',
    'FAUX',
    '✗',
  ],
  ...['nofollow', 'No-Follow', 'no follow', 'NoFollow', 'NF', 'not followed', 'not dofollow', 'rel=nofollow'],
])('“%s” is not followed', (text) => {
  expect(readFollow(text)).toBe('not-followed');
});

it.each([
  ['sponsored', ['sponsored']],
  ['Sponsored', ['sponsored']],
  ['rel="sponsored"', ['sponsored']],
  ['ugc', ['ugc']],
  ['nofollow sponsored', ['nofollow', 'sponsored']],
  ['UGC, nofollow', ['nofollow', 'ugc']],
  ['no, sponsored', ['sponsored']],
])('“%s” is marked %j', (text, marks) => {
  expect(readFollow(text)).toEqual(marks);
});

it.each(['perhaps', 'yes no', 'dofollow nofollow', 'sponsored dofollow', '2', 'https://a.test/'])(
  '“%s” says nothing of that',
  (text) => {
    expect(readFollow(text)).toBeNull();
  },
);
