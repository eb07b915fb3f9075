import { describe, expect, it } from 'vitest';
import type { PostReasonCode, PostVerdict } from '../../../../../utils/posts/check.ts';
import { likeliestTemplate, mailAbout } from '../../../../../utils/posts/mail/likeliest.ts';
import { SHIPPED_TEMPLATES } from '../../../../../utils/posts/mail/shipped.ts';
import type { MailAbout } from '../../../../../utils/posts/mail/template.ts';
import { aCheck, aPostRecord } from '../../../build-post.ts';

const record = (verdict: PostVerdict, code: PostReasonCode) =>
  aPostRecord(aCheck({ verdict, link: null, reasons: [{ code, evidence: '' }] }));

it.each<[MailAbout, PostVerdict, PostReasonCode]>([
  ['lost', 'lost', 'link-removed'],
  ['page-gone', 'lost', 'page-404'],
  ['page-gone', 'lost', 'front-page'],
  ['changed', 'changed', 'rel-added'],
  ['not-counted', 'not-counted', 'page-noindex'],
  // One look proves nothing.
  ['other', 'seems-lost', 'link-removed'],
  ['other', 'unknown', 'status'],
  ['other', 'kept', 'moved'],
])('a mail is about %s where a guest post is %s: %s', (about, verdict, code) => {
  const { post, state } = record(verdict, code);
  expect(mailAbout(post, state, 0)).toBe(about);
});

it('a mail about a link that nobody has seen does not say that it was there', () => {
  const { post, state } = record('lost', 'link-removed');
  expect(mailAbout(post, { ...state, firstSeen: null, lastSeen: null }, 0)).toBe('never-found');
});

describe('the template that a mail begins with', () => {
  const own = (name: string, about?: MailAbout, language = 'en') => ({
    ...{ name, language, subject: '', body: '' },
    ...(about && { about }),
  });
  const older = [own('gone'), own('changed')];

  it.each([
    [
      'is for what happened, in the user’s language',
      SHIPPED_TEMPLATES,
      'not-counted',
      'Deutsch: Link zählt nicht',
    ],
    ['is the user’s own', [own('mine', 'page-gone', 'de')], 'page-gone', 'mine'],
    ['is one of theirs that is older, for what it is for', older, 'lost', 'gone'],
    ['is one of theirs that is older, where the link is there', older, 'changed', 'changed'],
    ['is shipped where theirs would say what is not so', older, 'never-found', 'English: link never found'],
    ['is shipped in the language of theirs', [own('x', 'lost', 'fr')], 'other', 'Français : autre chose'],
  ] as const)('%s', (_, templates, about, name) => {
    expect(likeliestTemplate(templates, about, 'de-AT')?.name).toBe(name);
  });

  it('is in English for a language that is not shipped', () => {
    expect(likeliestTemplate(SHIPPED_TEMPLATES, 'lost', 'it')?.name).toBe('English: link gone');
  });
});
