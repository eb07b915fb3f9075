import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinColumns, LETTERS, linkFacts } from '../../../../utils/link/columns.ts';
import type { LinkFact } from '../../../../utils/link/facts.ts';
import { resolveHref } from '../../../../utils/link/url.ts';
import { aFact, columnsOf } from '../../build.ts';

const BASE = 'https://blog.test/a/b?c';

function keysOf<K extends string>(letters: Readonly<Record<K, string>>): fc.Arbitrary<K> {
  const keys: K[] = [];
  for (const key in letters) keys.push(key);
  return fc.constantFrom(...keys);
}

/** Any link that a page can hold, without its place. */
const anyFact = fc
  .record({
    rawHref: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.constantFrom('', '#x', '//x', 'https://['),
    ),
    rawRel: fc.option(fc.string({ unit: 'binary' }), { nil: null }),
    text: fc.string({ unit: 'binary' }),
    textFrom: keysOf(LETTERS.textFrom),
    element: keysOf(LETTERS.element),
    root: keysOf(LETTERS.root),
    position: keysOf(LETTERS.position),
  })
  .map((fact) => ({ ...fact, href: resolveHref(fact.rawHref, BASE)?.href ?? null }));

const placed = (facts: readonly Omit<LinkFact, 'index'>[], from = 0): LinkFact[] =>
  facts.map((fact, i) => ({ ...fact, index: from + i }));

describe('columns', () => {
  it('give back the facts they were made of', () => {
    fc.assert(
      fc.property(fc.array(anyFact), (facts) => {
        expect([...linkFacts(columnsOf(facts), BASE)]).toEqual(placed(facts));
      }),
    );
  });

  it('survive the way from the page, which is JSON', () => {
    fc.assert(
      fc.property(fc.array(anyFact), (facts) => {
        const sent: ReturnType<typeof columnsOf> = JSON.parse(JSON.stringify(columnsOf(facts)));
        expect([...linkFacts(sent, BASE)]).toEqual(placed(facts));
      }),
    );
  });

  it('that came in pieces are joined to the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyFact)), (pieces) => {
        expect(joinColumns(pieces.map(columnsOf))).toEqual(columnsOf(pieces.flat()));
      }),
    );
  });

  it('of no links give no facts', () => {
    expect([...linkFacts(joinColumns([]), BASE)]).toEqual([]);
  });

  it('number the links from a given index', () => {
    expect([...linkFacts(columnsOf([{}, {}]), BASE, 40)].map(({ index }) => index)).toEqual([40, 41]);
  });

  it('keep the addresses that the page resolved, also when they are joined', () => {
    const one = columnsOf([{ rawHref: '/a' }, { rawHref: '/b' }]);
    const other = {
      ...columnsOf([{ rawHref: '/c' }, { rawHref: '/d?ä' }]),
      resolved: [[1, 'https://x.test/d?%E4']],
    };
    const joined = joinColumns([one, { ...other, resolved: [[1, 'https://x.test/d?%E4']] }]);
    expect([...linkFacts(joined, BASE)].map(({ href }) => href)).toEqual([
      'https://blog.test/a',
      'https://blog.test/b',
      'https://blog.test/c',
      'https://x.test/d?%E4',
    ]);
  });

  it.each(['textFrom', 'element', 'root', 'position'] as const)(
    'have a letter of its own for each %s',
    (column) => {
      const letters = Object.values(LETTERS[column]);
      expect(new Set(letters).size).toBe(letters.length);
      expect(letters.every((letter) => letter.length === 1)).toBe(true);
    },
  );

  it('with unknown letters give ordinary links', () => {
    const hostile = {
      ...columnsOf([{}]),
      textFrom: '?',
      element: '\0',
      root: 'x',
      position: '💡'.slice(0, 1),
    };
    expect([...linkFacts(hostile, BASE)]).toEqual([aFact({ textFrom: 'none' })]);
  });
});
