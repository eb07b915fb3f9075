import { describe, expect, it } from 'vitest';
import { POST_REASONS } from '../../../../../utils/posts/check.ts';
import { filledMail, unfilledIn } from '../../../../../utils/posts/mail/fill.ts';
import { mailWords } from '../../../../../utils/posts/mail/mail-words.ts';
import { MAILTO_AT_MOST, mailtoAddress } from '../../../../../utils/posts/mail/mailto.ts';
import { SHIPPED_TEMPLATES } from '../../../../../utils/posts/mail/shipped.ts';
import { MAIL_ABOUTS, PLACEHOLDERS, readMailTemplates } from '../../../../../utils/posts/mail/template.ts';
import { newState, type PostState } from '../../../../../utils/posts/state.ts';
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
const GONE = { code: 'page-404', evidence: 'HTTP 404' } as const;
const { state } = aPostRecord(
  aCheck({ at: LOST_AT, verdict: 'lost', link: null, status: 404, reasons: [GONE] }),
);
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
      `Before (November 3, 2026):\n“Read The guide before you go.”\n${HTML}\n\nNow (November 20, 2026):\nThe page is gone: the server answers HTTP 404.`,
    );
  });

  it('shows a link that is another one now', () => {
    const html = HTML.replace('<a', '<a rel="nofollow"');
    const check = aCheck({ at: LOST_AT, verdict: 'changed' });
    const changed = { ...LOST, last: check, lastLink: { ...LAST_KEPT, html, sentence: null, at: LOST_AT } };
    expect(filled('{evidence}', 'en', changed)).toContain(`Now (November 20, 2026):\n${html}`);
  });

  it('says why a link does not count, and shows what is as it was once', () => {
    const reasons = [
      { code: 'page-noindex', evidence: 'robots: noindex' } as const,
      { code: 'hidden', evidence: '' } as const,
    ];
    const last = aCheck({ at: LOST_AT, verdict: 'not-counted', reasons });
    const worthless = { ...LOST, last, lastLink: { ...LAST_KEPT, at: LOST_AT } };
    const now = `“Read The guide before you go.”\n${HTML}`;
    const said = [
      ['en', 'Now (November 20, 2026):\nThe page says “robots: noindex”: search engines leave it out.'],
      [
        'de-AT',
        'Jetzt (20. November 2026):\nAuf der Seite steht „robots: noindex“: Suchmaschinen nehmen sie nicht auf.',
      ],
      [
        'fr',
        'Maintenant (20 novembre 2026) :\nLa page indique « robots: noindex » : les moteurs de recherche ne l’indexent pas.',
      ],
      [
        'es',
        'Ahora (20 de noviembre de 2026):\nLa página indica «robots: noindex»: los buscadores no la incluyen.',
      ],
    ] as const;
    for (const [language, words] of said)
      expect(filled('{evidence}', language, worthless)).toBe(`${words}\n${now}`);
    // An empty rel is none.
    const unmarked = { ...worthless, lastLink: { ...worthless.lastLink, rawRel: '' } };
    expect(filled('{evidence}', 'en', unmarked)).toBe(filled('{evidence}', 'en', worthless));
  });

  it('makes nothing up for a link that nobody has seen', () => {
    const reasons = [{ code: 'link-removed', evidence: '' } as const];
    const check = aCheck({ at: LOST_AT, verdict: 'lost', link: null, reasons });
    const never = { ...newState(aPost()), verdict: 'lost', since: LOST_AT, last: check } as const;
    const { body, subject } = filledMail(
      template('{date} {anchor} {target}\n{evidence}'),
      aPost(),
      never,
      'UTC',
    );
    expect(body).toBe(
      '{date} {anchor} https://example.com/guide\nNow (November 20, 2026):\nThe link is not in the page.',
    );
    expect(unfilledIn({ body, subject })).toEqual(['{date}', '{anchor}']);
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

  it('has in each language one for each thing to write about, and a past only for what was there', () => {
    const languages = Map.groupBy(SHIPPED_TEMPLATES, (one) => one.language);
    for (const each of languages.values()) expect(each.map(({ about }) => about)).toEqual(MAIL_ABOUTS);
    const dated = SHIPPED_TEMPLATES.filter(({ body }) => /\{(date|anchor)\}/.test(body));
    expect(dated.map(({ about }) => about)).toEqual(['lost', 'lost', 'lost', 'lost']);
  });

  it('puts every reason in words in every language', () => {
    const codes = ['en', 'de', 'fr', 'es'].map((language) => Object.keys(mailWords(language).reasons));
    expect(codes).toEqual(Array.from({ length: 4 }, () => Object.keys(mailWords('it').reasons)));
    const told = POST_REASONS.filter((code) => codes[0]?.includes(code));
    expect(told).toEqual(POST_REASONS.slice(0, POST_REASONS.indexOf('offline')));
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
    expect(readMailTemplates([{ ...good, about: 'something newer' }])).toEqual([good]);
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
