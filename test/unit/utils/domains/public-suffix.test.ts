import { domainToASCII } from 'node:url';
import { describe, expect, it } from 'vitest';
import { suffixOf } from '../../../../utils/domains/public-suffix.ts';
import { hasVectors, vectorLines } from '../../vectors.ts';

describe('the registrable domain', () => {
  it.each([
    ['example.com', 'example.com', true],
    ['a.b.example.co.uk', 'example.co.uk', true],
    ['co.uk', null, true],
    ['github.io', null, true],
    ['me.github.io', 'me.github.io', true],
    ['x.me.github.io', 'me.github.io', true],
    ['www.ck', 'www.ck', true],
    ['test.ck', null, true],
    ['xn--55qx5d.cn', null, true],
    ['a.example.con', 'example.con', false],
    ['a.shop.test', 'shop.test', true],
    ['a.b.localhost', 'b.localhost', true],
  ])('of %s is %s (ending known: %s)', (host, registrable, known) => {
    expect(suffixOf(host)).toEqual({ registrable, known });
  });
});

/** Hosts come to us from `URL.hostname`: in lower case and ASCII, with a wildcard's place filled. */
const ascii = (host: string) => domainToASCII(host.replace('*', 'any'));

const tests = vectorLines('tests.txt')
  .filter((line) => !/^null|^\./.test(line)) // no host begins with a dot
  .map((line): [string, string | null] => {
    const [host = '', registrable = ''] = line.split(/\s+/);
    return [ascii(host), registrable === 'null' ? null : ascii(registrable)];
  });

describe.skipIf(!hasVectors)('the vectors of publicsuffix/list', () => {
  it('say the same in both their forms', () => {
    const calls = vectorLines('test_psl.txt').flatMap((line) => {
      const [, host, registrable] = /^checkPublicSuffix\('([^.].*)', (?:null|'(.+)')\);/.exec(line) ?? [];
      return host ? [[ascii(host), registrable ? ascii(registrable) : null]] : [];
    });
    expect(calls).toEqual(tests);
    expect(tests.length).toBeGreaterThan(70);
  });

  it.each(tests)('%s: %s', (host, registrable) => {
    expect(suffixOf(host).registrable).toBe(registrable);
  });
});

/** In the vectors' list, but withdrawn from the public suffix list before tldts took its copy. */
const WITHDRAWN = [
  'aliases121.com',
  'gitapp.si',
  'imagine.diy',
  'imagine-proxy.work',
  'demo.datacenter.fi',
  'paas.datacenter.fi',
  'knightpoint.systems',
  'oya.to',
  'perspecta.cloud',
  'alpha-myqnapcloud.com',
  'dev-myqnapcloud.com',
  'xnbay.com',
  'u2.xnbay.com',
  'u2-local.xnbay.com',
];

/** One rule more since then, `*.replit.dev`: a name in front of these is a suffix itself now. */
const DEEPER = ['replit.dev', 'teams.replit.dev'];

describe.skipIf(!hasVectors)('every rule of the list', () => {
  const rules = vectorLines('public_suffix_list.dat').map((line) => line.trim());
  const suffixes = rules.filter((rule) => !rule.startsWith('!')).map(ascii);

  it('is there', () => expect(suffixes.length).toBeGreaterThan(9000));

  it('is a suffix, but for those withdrawn', () => {
    expect(suffixes.filter((suffix) => suffixOf(suffix).registrable !== null)).toEqual(WITHDRAWN);
  });

  it('makes a name in front of it registrable, but for those withdrawn or deeper', () => {
    const wrong = suffixes.filter(
      (suffix) => suffixOf(`name-of.${suffix}`).registrable !== `name-of.${suffix}`,
    );
    expect(wrong.sort()).toEqual([...WITHDRAWN, ...DEEPER].sort());
  });

  it('with an exclamation mark is registrable itself', () => {
    const exceptions = rules.filter((rule) => rule.startsWith('!')).map((rule) => ascii(rule.slice(1)));
    expect(exceptions.length).toBeGreaterThan(5);
    expect(exceptions.filter((host) => suffixOf(host).registrable !== host)).toEqual([]);
  });
});
