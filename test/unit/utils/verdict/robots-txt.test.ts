import { describe, expect, it } from 'vitest';
import { parseRobotsTxt } from '../../../../utils/verdict/robots-txt.ts';
import { decideByRobotsTxt } from '../../../../utils/verdict/robots-txt-match.ts';

/** `allowed 3` or `blocked 2` by the number of the deciding line, `allowed` where there is none. */
function decided(robots: string, path: string, crawlers: readonly string[] = ['Googlebot']): string {
  const url = `https://example.com${path}`;
  const { allowed, line } = decideByRobotsTxt(parseRobotsTxt(robots), crawlers, url);
  // The decision quotes the line as the file has it, whatever its ending.
  if (line) expect(line.text).toBe(robots.split(/\r\n|\r|\n/)[line.number - 1]?.slice(0, 500));
  return line ? `${allowed ? 'allowed' : 'blocked'} ${line.number}` : allowed ? 'allowed' : 'blocked by none';
}

const all = (...lines: readonly string[]) => ['User-agent: *', ...lines].join('\n');

describe('a rule (RFC 9309, 2.2.2)', () => {
  it.each([
    ['is a prefix of the path', all('Disallow: /a'), '/ab/c', 'blocked 2'],
    ['is case-sensitive', all('Disallow: /A'), '/a', 'allowed'],
    ['sees the query', all('Disallow: /a?b'), '/a?b=c', 'blocked 2'],
    ['does not see the fragment', all('Disallow: /*b'), '/a#b', 'allowed'],
    ['without a path says nothing', all('Disallow:', 'Allow:'), '/a', 'allowed'],
    ['that is longer wins', all('Disallow: /', 'Allow: /a'), '/a', 'allowed 3'],
    ['that is longer wins, wherever it is', all('Allow: /a', 'Disallow: /a/b'), '/a/b', 'blocked 3'],
    ['that allows wins a tie', all('Disallow: /a', 'Allow: /a'), '/a', 'allowed 3'],
    ['that allows wins a tie, wherever it is', all('Allow: /a', 'Disallow: /a'), '/a', 'allowed 2'],
    ['that comes first tells the line of two alike', all('Disallow: /a', 'Disallow: /a'), '/a', 'blocked 2'],
    ['counts its stars as its length', all('Allow: /a', 'Disallow: /*'), '/a', 'allowed 2'],
    ['with more stars is longer', all('Allow: /a', 'Disallow: /**'), '/a', 'blocked 3'],
    ['never holds for robots.txt itself', all('Disallow: /'), '/robots.txt', 'allowed'],
    ['without its slash matches nothing', all('Disallow: a'), '/a', 'allowed'],
    ['may begin with a star', all('Disallow: *b'), '/a/b', 'blocked 2'],
  ])('%s', (_, robots, path, expected) => {
    expect(decided(robots, path)).toBe(expected);
  });
});

describe('wildcards (RFC 9309, 2.2.3)', () => {
  it.each([
    ['/*.php', '/a/b.php5', true],
    ['/*.php$', '/a/b.php', true],
    ['/*.php$', '/a/b.php5', false],
    ['/*.php$', '/a.php/b.php', true],
    ['/a$', '/a', true],
    ['/a$', '/ab', false],
    ['/a$b', '/a$b', true],
    ['/a$*', '/a$b', true],
    ['/a*', '/a', true],
    ['/a*$', '/abc', true],
    ['/ab*ba$', '/aba', false],
    ['/ab*ba$', '/abba', true],
    ['/*a*b*c', '/xcxbxaxbxc', true],
    ['/*a*b*c', '/cba', false],
    ['$', '/', false],
    ['*$', '/', true],
    ['/.', '/a', false],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(decided(all(`Disallow: ${pattern}`), path)).toBe(matches ? 'blocked 2' : 'allowed');
  });
});

describe('characters (RFC 9309, 2.2.2)', () => {
  it.each([
    ['not of ASCII are encoded', '/ツ', '/%E3%83%84', true],
    ['may be encoded already, in small letters', '/%e3%83%84', '/%E3%83%84', true],
    ['may be encoded in small letters in the address', '/ツ', '/%e3%83%84', true],
    ['beyond the first plane are encoded whole', '/😀', '/%F0%9F%98%80', true],
    ['of ASCII are not decoded, as with Google', '/%62', '/b', false],
    ['that are half of one become a replacement', '/\ud83d', '/%EF%BF%BD', true],
  ])('%s', (_, pattern, path, matches) => {
    expect(decided(all(`Disallow: ${pattern}`), path)).toBe(matches ? 'blocked 2' : 'allowed');
  });

  it('count by their encoded length', () => {
    expect(decided(all('Disallow: /*%84', 'Allow: /ツ'), '/%E3%83%84')).toBe('allowed 3');
  });
});

describe('a group (RFC 9309, 2.2.1)', () => {
  const groups = [
    'User-agent: *',
    'Disallow: /all',
    'User-agent: Googlebot',
    'User-agent: bingbot',
    'Disallow: /both',
    'User-agent: googlebot',
    'Disallow: /more',
    'User-agent: Nobot',
  ].join('\n');

  it.each([
    ['for all holds where none names the crawler', ['Otherbot'], '/all', 'blocked 2'],
    ['for all does not hold for a crawler that has its own', ['Googlebot'], '/all', 'allowed'],
    ['may have several names', ['bingbot'], '/both', 'blocked 5'],
    ['ends with its rules', ['bingbot'], '/more', 'allowed'],
    ['is one with the others for the same crawler', ['GOOGLEBOT'], '/both', 'blocked 5'],
    ['is one with the others for the same crawler, too', ['GoogleBot'], '/more', 'blocked 7'],
    ['without rules allows all', ['Nobot'], '/all', 'allowed'],
    ['is for a whole name', ['Google'], '/both', 'allowed'],
    ['of the first name that has one counts', ['Googlebot-News', 'bingbot', 'Nobot'], '/both', 'blocked 5'],
    ['of a later name is not added', ['Nobot', 'bingbot'], '/both', 'allowed'],
    ['for all holds where there is no name', [], '/all', 'blocked 2'],
  ])('%s', (_, crawlers, path, expected) => {
    expect(decided(groups, path, crawlers)).toBe(expected);
  });

  it.each([
    ['begins with a name', 'Disallow: /\nUser-agent: *', '/', 'allowed'],
    [
      'is ended by no other record',
      'User-agent: Googlebot\nSitemap: x\n\nFoo: y\nDisallow: /',
      '/',
      'blocked 5',
    ],
    [
      'is joined over other records',
      'User-agent: Googlebot\nCrawl-delay: 1\nUser-agent: b\nDisallow: /',
      '/',
      'blocked 4',
    ],
    ['may name all and one', 'User-agent: *\nUser-agent: Googlebot\nDisallow: /', '/', 'blocked 3'],
    ['ends at an empty rule', 'User-agent: Googlebot\nDisallow:\nUser-agent: b\nDisallow: /', '/', 'allowed'],
  ])('%s', (_, robots, path, expected) => {
    expect(decided(robots, path)).toBe(expected);
  });
});

describe('a name', () => {
  it.each([
    ['Googlebot/2.1', 'blocked 2'],
    ['Googlebot and others', 'blocked 2'],
    ['Googlebot*', 'blocked 2'],
    ['* ', 'blocked 2'],
    ['* for all', 'blocked 2'],
    ['*bot', 'allowed'],
    ['Googlebot-News', 'allowed'],
    ['', 'allowed'],
  ])('%j: %s', (name, expected) => {
    expect(decided(`User-agent: ${name}\nDisallow: /`, '/')).toBe(expected);
  });
});

describe('a line', () => {
  it.each([
    ['has a comment', 'User-agent: * # all\nDisallow: /a#b', 'blocked 2'],
    ['has blanks', '\t User-agent \t:\t* \n \v\fDisallow : /a \t', 'blocked 2'],
    ['has no blanks', 'user-agent:*\ndisallow:/a', 'blocked 2'],
    ['has no colon', 'User-agent *\nDisallow \t /a', 'blocked 2'],
    ['has no colon and three words', 'User-agent: *\nDisallow /a b', 'allowed'],
    ['has no name', 'User-agent: *\n: /a', 'allowed'],
    ['ends in CR LF', 'User-agent: *\r\n\r\nDisallow: /a\r\n', 'blocked 3'],
    ['ends in CR', 'User-agent: *\r\rDisallow: /a\r', 'blocked 3'],
    ['ends in all of them', 'User-agent: *\r\r\n\nDisallow: /a', 'blocked 4'],
    ['follows a byte order mark', '\ufeffUser-agent: *\nDisallow: /a', 'blocked 2'],
    ['follows half a byte order mark', '\ufffdUser-agent: *\nDisallow: /a', 'blocked 2'],
    ['follows two of them', '\ufeff\ufeffUser-agent: *\nDisallow: /a', 'allowed'],
    ['has a byte order mark within the file', 'User-agent: *\n\ufeffDisallow: /a', 'allowed'],
    ['is written in capitals', 'USER-AGENT: *\nDISALLOW: /a', 'blocked 2'],
    ['is no rule', 'User-agent: *\nNoindex: /a\nDis-allow: /a\nDisallow', 'allowed'],
  ])('%s', (_, robots, expected) => {
    expect(decided(robots, '/a')).toBe(expected);
  });

  it.each(['useragent', 'user agent', 'User-agents', 'user-agent-name'])('names a crawler: %s', (name) => {
    expect(decided(`${name}: *\nDisallow: /`, '/')).toBe('blocked 2');
  });

  it.each(['dissallow', 'dissalow', 'disalow', 'diasllow', 'disallaw', 'Disallowed'])(
    'blocks: %s',
    (name) => {
      expect(decided(all(`${name}: /`), '/')).toBe('blocked 2');
    },
  );

  it('is cut in the decision', () => {
    const rule = `Disallow: /${'a'.repeat(1000)}`;
    const { line } = decideByRobotsTxt(parseRobotsTxt(all(rule)), [], `https://a.test/${'a'.repeat(1000)}`);
    expect(line).toEqual({ number: 2, text: rule.slice(0, 500) });
  });

  it.each([
    ['a', 'a', 16_663],
    ['a sign of three bytes', 'ツ', 5554],
  ])('is read up to 16,663 bytes: %s', (_, letter, fitting) => {
    const start = 'Allow: /';
    const signs = fitting - Math.ceil(start.length / new TextEncoder().encode(letter).length);
    const robots = all('Disallow: /', start + letter.repeat(20_000));
    expect(decided(robots, `/${encodeURI(letter.repeat(signs))}`)).toBe('allowed 3');
    expect(decided(robots, `/${encodeURI(letter.repeat(signs - 1))}`)).toBe('blocked 2');
  });
});

describe('/index.html (Google)', () => {
  it.each([
    ['that is allowed allows its folder', all('Disallow: /', 'Allow: /a/index.html'), '/a/', 'allowed 3'],
    ['or index.htm', all('Disallow: /', 'Allow: /a/index.htm'), '/a/', 'allowed 3'],
    ['but nothing else in it', all('Disallow: /', 'Allow: /a/index.html'), '/a/b', 'blocked 2'],
    ['with the length of the folder', all('Disallow: /a/*', 'Allow: /a/index.html'), '/a/', 'allowed 3'],
    ['which may be too short', all('Disallow: /a/**', 'Allow: /a/index.html'), '/a/', 'blocked 2'],
    ['that is blocked blocks no folder', all('Disallow: /a/index.html'), '/a/', 'allowed'],
  ])('%s', (_, robots, path, expected) => {
    expect(decided(robots, path)).toBe(expected);
  });
});
