import { describe, expect, it } from 'vitest';
import { DISAVOW_LIMITS, disavowFile, disavowSites } from '../../../../../utils/exchange/export/disavow.ts';

const linesOf = (...pages: readonly string[]) => {
  const file = disavowFile(pages, []);
  return file.ok ? file.text.trimEnd().split('\n') : file.problem;
};

describe('a disavow file', () => {
  it('names each host once, without www., in order', () => {
    const pages = ['https://www.b.example/one', 'https://b.example/two?x#y', 'http://a.example:8080/'];
    expect(linesOf(...pages)).toEqual(['domain:a.example', 'domain:b.example']);
  });

  it('names no more than what was chosen: others on the same domain keep their links', () => {
    expect(linesOf('https://one.blogs.example/')).toEqual(['domain:one.blogs.example']);
  });

  it('leaves out what another line covers, and nothing that only looks so', () => {
    const pages = [
      'https://deep.a.example/',
      'https://a.example/',
      'https://a-b.example/',
      'https://nota.example/',
    ];
    expect(linesOf(...pages)).toEqual(['domain:a-b.example', 'domain:a.example', 'domain:nota.example']);
  });

  it('names pages where the host is an IP address, which is no domain', () => {
    expect(linesOf('http://192.0.2.7/post')).toEqual(['http://192.0.2.7/post']);
  });

  it('has hosts as Google reads them, in ASCII', () => {
    expect(linesOf('https://bücher.example/', 'no address')).toEqual(['domain:xn--bcher-kva.example']);
  });

  it('begins with comments, none of which becomes a rule', () => {
    const file = disavowFile(['https://a.example/'], ['By Backlight', 'two\ndomain:evil.example']);
    expect(file).toEqual({
      ok: true,
      text: '# By Backlight\n# two domain:evil.example\ndomain:a.example\n',
      sites: 1,
    });
  });

  it('is refused beyond Google’s limits, of lines and of bytes', () => {
    const many = (count: number, end: string) =>
      Array.from({ length: count }, (_, i) => `https://s${i}.${end}example/`);
    expect(disavowFile(many(DISAVOW_LIMITS.lines, ''), ['one more'])).toEqual({
      ok: false,
      problem: 'lines',
    });
    const long = `${'x'.repeat(60)}.`;
    expect(disavowFile(many(30_000, long), [])).toEqual({ ok: false, problem: 'bytes' });
  });
});

describe('the sites of a disavow file', () => {
  it('are told with those that keep a link, on themselves or within them', () => {
    const pages = [
      'https://a.example/bad',
      'https://b.example/bad',
      'https://c.example/bad',
      'http://192.0.2.7/bad',
    ];
    const kept = ['https://www.a.example/good', 'https://blog.b.example/good', 'http://192.0.2.7/good'];
    expect(disavowSites(pages, kept)).toEqual({
      sites: ['a.example', 'b.example', 'c.example', 'http://192.0.2.7/bad'],
      keeping: ['a.example', 'b.example'],
      others: ['https://c.example/bad', 'http://192.0.2.7/bad'],
      otherSites: ['c.example', 'http://192.0.2.7/bad'],
    });
  });

  it('keep what is within a site that is left out, where no link is kept there', () => {
    const pages = ['https://a.example/bad', 'https://shop.a.example/bad', 'no address'];
    const { sites, keeping, otherSites } = disavowSites(pages, ['https://a.example/good']);
    expect({ sites, keeping, otherSites }).toEqual({
      sites: ['a.example'],
      keeping: ['a.example'],
      otherSites: ['shop.a.example'],
    });
  });

  it('are not kept by a page that is only alike, nor by one above them', () => {
    const kept = ['https://nota.example/', 'https://example/', 'https://b.example/'];
    expect(disavowSites(['https://a.example/', 'https://deep.b.example/'], kept).keeping).toEqual([]);
  });
});
