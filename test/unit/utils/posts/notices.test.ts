import { expect, it } from 'vitest';
import type { FollowUp } from '../../../../utils/posts/follow-up.ts';
import { isOverdue, type Noticed, noticesLeft } from '../../../../utils/posts/notices.ts';
import { aPost, DAY, NOW } from './build.ts';

const due = aPost({ planned: true, dueOn: NOW });
const asked = (of: Partial<FollowUp> = {}): readonly FollowUp[] => [
  { step: 'asked', at: NOW - DAY, note: '', remindAt: NOW + DAY, by: 'user', ...of },
];

it.each<[string, Noticed, string]>([
  ['nothing to say', { post: aPost() }, ''],
  ['a planned post with a due date', { post: due }, 'overdue'],
  ['one that is published', { post: { ...due, planned: false } }, ''],
  ['one that is ignored', { post: { ...due, ignored: true }, followUps: asked() }, ''],
  ['one without a date', { post: { ...due, dueOn: null } }, ''],
  ['one whose notice was given', { post: due, noticesGiven: { overdue: NOW } }, ''],
  ['another due date since', { post: due, noticesGiven: { overdue: NOW - DAY } }, 'overdue'],
  ['one that was asked for', { post: aPost(), followUps: asked() }, 'reminder'],
  ['one that is promised', { post: aPost(), followUps: asked({ step: 'promised' }) }, 'reminder'],
  ['one that is fixed', { post: aPost(), followUps: asked({ step: 'fixed' }) }, 'reminder'],
  ['one that is given up', { post: aPost(), followUps: asked({ step: 'given-up' }) }, 'reminder'],
  [
    'one that a check found fixed since',
    {
      post: aPost(),
      followUps: [...asked(), ...asked({ step: 'fixed', at: NOW, remindAt: null, by: 'check' })],
    },
    '',
  ],
  [
    'a reminder that was given',
    { post: aPost(), followUps: asked(), noticesGiven: { reminder: NOW + DAY } },
    '',
  ],
  ['both, the earlier one first', { post: due, followUps: asked() }, 'overdue reminder'],
])('%s', (_, record, kinds) => {
  expect(
    noticesLeft(record)
      .map(({ kind }) => kind)
      .join(' '),
  ).toBe(kinds);
});

it.each([
  [due, NOW - 1, false],
  [due, NOW, true],
  [{ ...due, planned: false }, NOW, false],
  [{ ...due, ignored: true }, NOW, false],
  [aPost({ planned: true }), NOW, false],
])('is overdue: case %#', (post, now, overdue) => {
  expect(isOverdue(post, now)).toBe(overdue);
});
