import { describe, expect, it } from 'vitest';
import { DISAVOW_LIMITS, disavowFile } from '../../../../../utils/exchange/export/disavow.ts';

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
