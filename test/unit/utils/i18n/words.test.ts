import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../../utils/domains/draft.ts';
import { choiceWords, problemWords } from '../../../../utils/i18n/domains.ts';
import { changeWords } from '../../../../utils/i18n/page-changes.ts';
import { own } from '../../build.ts';

describe('what a domain covers', () => {
  it.each([
    ['example.com', 'example.com and its subdomains'],
    ['=www.example.com', 'only www.example.com'],
    ['example.com/blog/', 'only addresses that begin with example.com/blog/'],
    ['example.com:8080/blog', 'only addresses that begin with example.com:8080/blog'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
  ])('%s: %s', (name, words) => {
    expect(own(name).map(choiceWords)).toEqual([words]);
  });
});

describe('why a text is not taken', () => {
  const suffixOf = (host: string) => ({ registrable: host === 'co.uk' ? null : host, known: true });

  it.each([
    ['!!!', '“!!!” is no web address. A domain looks like example.com.'],
    ['ftp://a.test', '“ftp://a.test” is no web address: only http and https addresses have domains.'],
    ['intranet', '“intranet” is only one word. A domain looks like intranet.com.'],
    [
      'co.uk',
      '“co.uk” is a public suffix: many owners share it. Add your own name in front, as in yours.co.uk.',
    ],
    ['example.com', 'example.com is already in your list.'],
    ['blog.example.org', 'blog.example.org is already covered by example.org.'],
  ])('%s: %s', (typed, words) => {
    const [entry] = readDraft(typed, own('example.com', 'example.org'), suffixOf);
    expect(entry && !entry.ok && problemWords(entry)).toBe(words);
  });

  it('an empty one needs no words', () => {
    expect(problemWords({ ok: false, problem: 'empty', text: '' })).toBe('');
  });
});

describe('a change', () => {
  const href = 'https://example.com/';

  it.each([
    [{ kind: 'appeared', from: null, to: null }, 'New: https://example.com/'],
    [{ kind: 'gone', from: 'ugc', to: null }, 'Gone: https://example.com/'],
    [{ kind: 'rel', from: null, to: 'nofollow' }, 'rel of https://example.com/: none → nofollow'],
    [{ kind: 'rel', from: 'nofollow', to: null }, 'rel of https://example.com/: nofollow → none'],
    [{ kind: 'anchor', from: 'Old', to: 'New' }, 'Anchor of https://example.com/: “Old” → “New”'],
    [{ kind: 'anchor', from: 'Old', to: '' }, 'Anchor of https://example.com/: “Old” → “”'],
  ] as const)('%j: %s', (change, words) => {
    expect(changeWords({ ...change, href, since: 0 })).toBe(words);
  });
});
