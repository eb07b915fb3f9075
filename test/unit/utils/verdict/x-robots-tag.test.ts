import { expect, it } from 'vitest';
import { headerRules } from '../../../../utils/verdict/x-robots-tag.ts';

/** `agent rule`, with `*` where it is for all. */
const rules = (header: string) => headerRules(header).map(({ agent, rule }) => `${agent ?? '*'} ${rule}`);

it.each([
  ['', []],
  [' , ,', []],
  ['noindex', ['* noindex']],
  ['NoIndex,NOFOLLOW', ['* noindex', '* nofollow']],
  ['googlebot: nofollow', ['googlebot nofollow']],
  // The name holds for the rules after it until the next name.
  ['noindex, googlebot: nofollow, noarchive', ['* noindex', 'googlebot nofollow', 'googlebot noarchive']],
  [
    'googlebot: nofollow, otherbot: noindex, nofollow',
    ['googlebot nofollow', 'otherbot noindex', 'otherbot nofollow'],
  ],
  // These have values after a colon, and are no names.
  ['max-snippet:0, nofollow', ['* max-snippet:0', '* nofollow']],
  [
    'max-image-preview: large, max-video-preview:-1',
    ['* max-image-preview: large', '* max-video-preview:-1'],
  ],
  [
    'unavailable_after: 25 Jun 2027 15:00:00 PST, nofollow',
    ['* unavailable_after: 25 jun 2027 15:00:00 pst', '* nofollow'],
  ],
  [
    'unavailable_after: Friday, 25-Jun-27 15:00:00 GMT, nofollow',
    ['* unavailable_after: friday, 25-jun-27 15:00:00 gmt', '* nofollow'],
  ],
  [
    'googlebot: unavailable_after: 2027-06-25T15:00:00Z, none',
    ['googlebot unavailable_after: 2027-06-25t15:00:00z', 'googlebot none'],
  ],
  [
    'unavailable_after: Jun 25, 2027 15:00:00 PST, nofollow',
    ['* unavailable_after: jun 25, 2027 15:00:00 pst', '* nofollow'],
  ],
  [
    'unavailable_after: Friday, June 25, 2027 15:00:00 GMT',
    ['* unavailable_after: friday, june 25, 2027 15:00:00 gmt'],
  ],
  [
    'unavailable_after: 25 Jun 2027, 15:00:00 PST, nofollow',
    ['* unavailable_after: 25 jun 2027, 15:00:00 pst', '* nofollow'],
  ],
  ['googlebot:', []],
])('%s', (header, expected) => {
  expect(rules(header)).toEqual(expected);
});
