import { describe, expect, it } from 'vitest';
import { escapePattern } from '../../../../utils/verdict/escapes.ts';
import { parseRobotsTxt } from '../../../../utils/verdict/robots-txt.ts';
import { decideByRobotsTxt, pathToMatch } from '../../../../utils/verdict/robots-txt-match.ts';
import { hasVectors, vectorJson } from '../../vectors.ts';

interface RobotsTxtVectors {
  readonly cases: readonly {
    readonly test: string;
    readonly case: number | string;
    readonly robots: string;
    readonly ua: string;
    readonly url: string;
    readonly allowed: boolean;
  }[];
  readonly valid_user_agent: readonly (readonly [string, boolean])[];
  readonly path_params_query: readonly (readonly [string, string])[];
  readonly escape_pattern: readonly (readonly [string, string])[];
}

const vectors = vectorJson<RobotsTxtVectors>('robotstxt_google.json', {
  cases: [],
  valid_user_agent: [],
  path_params_query: [],
  escape_pattern: [],
});

const isAllowed = (robots: string, crawler: string, url: string) =>
  decideByRobotsTxt(parseRobotsTxt(robots), [crawler], url).allowed;

describe.skipIf(!hasVectors)('the tests of Google’s own parser', () => {
  it('are there', () => expect(vectors.cases.length).toBeGreaterThanOrEqual(155));

  it.each(
    vectors.cases.map(({ test, case: nth, ua, url, ...rest }) => ({
      name: `${test} ${nth}: ${ua} ${url.slice(0, 60)}`,
      ua,
      url,
      ...rest,
    })),
  )('$name', ({ robots, ua, url, allowed }) => {
    expect(isAllowed(robots, ua, url)).toBe(allowed);
  });
});

describe.skipIf(!hasVectors)('a name of a crawler has a group exactly where it is a product token', () => {
  it.each(vectors.valid_user_agent)('%j: %j', (name, valid) => {
    expect(isAllowed(`User-agent: ${name}\nDisallow: /`, name, 'http://foo.bar/')).toBe(!valid);
  });
});

describe.skipIf(!hasVectors)('what patterns are compared with', () => {
  it.each(vectors.path_params_query)('%j: %j', (url, path) => expect(pathToMatch(url)).toBe(path));
});

describe.skipIf(!hasVectors)('a pattern', () => {
  it.each(vectors.escape_pattern)('%j is compared as %j', (pattern, escaped) => {
    expect(escapePattern(pattern)).toBe(escaped);
  });
});
