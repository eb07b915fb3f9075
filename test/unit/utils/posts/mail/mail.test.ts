import { describe, expect, it } from 'vitest';
import { filledMail } from '../../../../../utils/posts/mail/fill.ts';
import { MAILTO_AT_MOST, mailtoAddress } from '../../../../../utils/posts/mail/mailto.ts';
import { SHIPPED_TEMPLATES } from '../../../../../utils/posts/mail/shipped.ts';
import { PLACEHOLDERS, readMailTemplates } from '../../../../../utils/posts/mail/template.ts';
import type { PostState } from '../../../../../utils/posts/state.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

const KEPT_AT = Date.UTC(2026, 10, 3, 12);
const LOST_AT = Date.UTC(2026, 10, 20, 12);
const HTML = '<a href="https://example.com/guide">The guide</a>';
const LAST_KEPT = {
  href: 'https://example.com/guide',
  target: 'https://example.com/guide',
  rawRel: null,
  text: 'The guide',
  position: 'content',
  html: HTML,
  sentence: 'Read The guide before you go.',
  at: KEPT_AT,
};
const { state } = aPostRecord(aCheck({ at: LOST_AT, verdict: 'lost', link: null, status: 404 }));
const LOST: PostState = { ...state, lastKept: LAST_KEPT };
const template = (body: string, language = 'en') => ({ name: 'One', language, subject: '{page}', body });
const filled = (body: string, language?: string, as = LOST) =>
  filledMail(template(body, language), aPost(), as, 'UTC').body;

describe('a template', () => {
  it('is filled in with the page, the target, and what was there', () => {
    expect(filledMail(template('{target} {anchor}'), aPost(), LOST, 'UTC')).toEqual({
      subject: aPost().url,
      body: 'https://example.com/guide The guide',
    });
  });

  it.each([
    ['en', 'November 3, 2026'],
    ['de', '3. November 2026'],
    ['fr', '3 novembre 2026'],
    ['es', '3 de noviembre de 2026'],
  ])('has dates in its own language: %s', (language, date) => {
    expect(filled('{date}', language)).toBe(date);
  });

  it('has as evidence what was there, and what is there now', () => {
    expect(filled('{evidence}')).toBe(
      `November 3, 2026:\n“Read The guide before you go.”\n${HTML}\n\nNovember 20, 2026:\nHTTP 404`,
    );
  });

  it('shows a link that is another one now', () => {
    const html = HTML.replace('<a', '<a rel="nofollow"');
    const check = aCheck({ at: LOST_AT, verdict: 'changed' });
    const changed = { ...LOST, last: check, lastLink: { ...LAST_KEPT, html, sentence: null, at: LOST_AT } };
    expect(filled('{evidence}', 'en', changed)).toContain(`November 20, 2026:\n${html}`);
  });

  it('leaves what is no placeholder, and what is filled in is not filled in again', () => {
    const odd = { ...LOST, lastKept: { ...LAST_KEPT, text: '{page} $& {name}' } };
    expect(filled('{name} {anchor} { page }', 'en', odd)).toBe('{name} {page} $& {name} { page }');
  });

  it('has a subject of one line', () => {
    const odd = { ...LOST, lastKept: { ...LAST_KEPT, text: 'a\r\nBcc: b' } };
    const { subject } = filledMail({ ...template(''), subject: '{anchor}' }, aPost(), odd);
    expect(subject).toBe('a Bcc: b');
  });
});

describe('what is shipped', () => {
  it('can be read, in four languages, and names only what there is', () => {
    expect(readMailTemplates(SHIPPED_TEMPLATES)).toEqual(SHIPPED_TEMPLATES);
    expect(new Set(SHIPPED_TEMPLATES.map(({ language }) => language)).size).toBe(4);
    const named = SHIPPED_TEMPLATES.flatMap(({ subject, body }) =>
      [...`${subject}${body}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect(named.filter((name) => !PLACEHOLDERS.some((one) => one === name))).toEqual([]);
  });

  it('fits a mail program with usual evidence', () => {
    const lengths = SHIPPED_TEMPLATES.map(
      (one) => mailtoAddress('editor@blog.example', filledMail(one, aPost(), LOST, 'UTC'))?.length,
    );
    expect(lengths.every((length) => length !== undefined && length < MAILTO_AT_MOST)).toBe(true);
  });
});

describe('templates of the user’s own', () => {
  it('are those that are good, each name once; null where there never were any', () => {
    const good = template('a');
    expect(readMailTemplates([good, { ...good, body: 'b' }, { name: '' }, 7])).toEqual([good]);
    expect(readMailTemplates([])).toEqual([]);
    expect(readMailTemplates(undefined)).toBeNull();
  });
});

describe('an address that opens a mail program', () => {
  it('has CRLF, and nothing of the mail ends it', () => {
    expect(mailtoAddress('a@b.example', { subject: 'x & y?', body: 'one\ntwo#' })).toBe(
      'mailto:a@b.example?subject=x%20%26%20y%3F&body=one%0D%0Atwo%23',
    );
  });

  it('is none where mail programs would cut it', () => {
    const long = (length: number) => mailtoAddress('', { subject: '', body: 'x'.repeat(length) });
    const head = 'mailto:?subject=&body='.length;
    expect(long(MAILTO_AT_MOST - head)).toHaveLength(MAILTO_AT_MOST);
    expect(long(MAILTO_AT_MOST - head + 1)).toBeNull();
  });
});
