import { describe, expect, it } from 'vitest';
import type { JudgeAs } from '../../../../utils/verdict/engine.ts';
import { aPageVerdict, aRobotsTxt } from './facts.ts';

describe('robots.txt', () => {
  const rules = 'User-agent: *\nDisallow: /private/\n\nUser-agent: bingbot\nDisallow: /post\nAllow: /post$\n';
  it.each<[string, string, JudgeAs, boolean, [number, string] | null]>([
    ['the engine’s own crawler', 'https://blog.test/post', { engine: 'google', crawler: null }, true, null],
    [
      'what is forbidden to all',
      'https://blog.test/private/x',
      { engine: 'google', crawler: null },
      false,
      [2, 'Disallow: /private/'],
    ],
    [
      'what is forbidden to Bing',
      'https://blog.test/post/1',
      { engine: 'bing', crawler: null },
      false,
      [5, 'Disallow: /post'],
    ],
    [
      'the longer rule',
      'https://blog.test/post',
      { engine: 'bing', crawler: null },
      true,
      [6, 'Allow: /post$'],
    ],
    [
      'a crawler by its name',
      'https://blog.test/post/1',
      { engine: 'google', crawler: 'Bingbot' },
      false,
      [5, 'Disallow: /post'],
    ],
    ['its own group alone', 'https://blog.test/private/x', { engine: 'bing', crawler: null }, true, null],
  ])('is read for %s', (_name, url, as, allowed, line) => {
    const { robotsTxt, reasons, indexable } = aPageVerdict({ url }, { robotsTxt: aRobotsTxt(rules), as });
    expect(robotsTxt).toEqual({ allowed, line: line && { number: line[0], text: line[1] } });
    expect(indexable).toBe(allowed);
    expect(reasons.map(({ code, evidence }) => [code, evidence])).toEqual(
      allowed || !line ? [] : [['robots-txt', `robots.txt, line ${line[0]}: ${line[1]}`]],
    );
  });

  it.each([
    ['404', 404, true],
    ['403', 403, true],
    ['401', 401, true],
    ['3xx that leads nowhere', 302, true],
    ['429', 429, false],
    ['500', 500, false],
    ['503', 503, false],
  ])('that answers %s allows: %s', (_name, status, allowed) => {
    const { robotsTxt, reasons } = aPageVerdict({}, { robotsTxt: aRobotsTxt('', { status }) });
    expect(robotsTxt?.allowed).toBe(allowed);
    expect(reasons.map(({ evidence }) => evidence)).toEqual(allowed ? [] : [`robots.txt: HTTP ${status}`]);
  });

  it.each([
    ['HTML instead of text', '<!doctype html><html><body><h1>Not found</h1></body></html>'],
    ['binary', '\u0000\u0001\ufffd\ufffd'.repeat(1000)],
    ['nothing', ''],
  ])('that is %s forbids nothing', (_name, text) => {
    expect(aPageVerdict({}, { robotsTxt: aRobotsTxt(text) }).robotsTxt).toEqual({
      allowed: true,
      line: null,
    });
  });

  it('is matched against a limited length of an endless address', () => {
    const url = `https://blog.test/${'a'.repeat(60_000)}`;
    const text = `User-agent: *\n${'Disallow: /*aaab\n'.repeat(1000)}Disallow: /a`;
    expect(aPageVerdict({ url }, { robotsTxt: aRobotsTxt(text) }).robotsTxt?.allowed).toBe(false);
  });
});
