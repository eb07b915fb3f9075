import { describe, expect, it } from 'vitest';
import { passesFilter, usefulFilters } from '../../../../utils/ui/link-filter.ts';
import { groupLinks } from '../../../../utils/ui/link-groups.ts';
import { anOwnLink } from '../../build.ts';

const nofollow = { kind: ['nofollow'], rawRel: 'nofollow' } as const;

describe('links that a reader cannot tell apart', () => {
  it('are one group, in document order', () => {
    const links = [0, 1, 2].map((index) => anOwnLink({ index }));
    expect(groupLinks(links)).toMatchObject([{ standing: 'yes', links }]);
  });

  it.each([
    ['another anchor', { text: 'Other' }],
    ['another target', { href: 'https://example.com/b' }],
    ['another rel', nofollow],
    ['another place', { position: 'footer' }],
    ['another frame', { frame: 'https://frame.test/' }],
    ['hidden', { hidden: 'off-screen' }],
  ] as const)('are not those that differ: %s', (_, more) => {
    expect(groupLinks([anOwnLink(), anOwnLink({ index: 1, ...more })])).toHaveLength(2);
  });
});

it('what is wrong comes first: what does not count, what may, what has a warning', () => {
  const links = [
    anOwnLink({ text: 'fine' }),
    anOwnLink({ text: 'hidden', hidden: 'off-screen' }),
    anOwnLink({ text: 'may', via: 'l.test' }),
    anOwnLink({ text: 'not', ...nofollow }),
    anOwnLink({ text: 'fine too' }),
  ];
  expect(groupLinks(links).map(({ links: [{ text }] }) => text)).toEqual([
    'not',
    'may',
    'hidden',
    'fine',
    'fine too',
  ]);
});

describe('filters', () => {
  const links = [
    anOwnLink({ ...nofollow }),
    anOwnLink({ kind: ['ugc', 'nofollow'] }),
    anOwnLink({ frame: 'https://frame.test/' }),
    anOwnLink({ hidden: 'same-colour' }),
    anOwnLink({ hidden: 'not-rendered' }),
  ];

  it('are those that a link passes, with how many do', () => {
    expect(usefulFilters(links)).toEqual([
      { filter: 'nofollow', count: 2, also: null },
      { filter: 'ugc', count: 1, also: { filter: 'nofollow', count: 1 } },
      // One that is merely not shown now is not hidden from readers.
      { filter: 'hidden', count: 1, also: null },
      { filter: 'framed', count: 1, also: null },
    ]);
    expect(links.filter((link) => passesFilter(link, 'nofollow'))).toHaveLength(2);
  });

  it('say which of the marks before them some of their links bear, too', () => {
    const marked = [
      anOwnLink({ kind: ['sponsored'] }),
      anOwnLink({ kind: ['ugc', 'sponsored'] }),
      anOwnLink({ kind: ['ugc'], frame: 'https://frame.test/' }),
    ];
    expect(usefulFilters(marked)).toEqual([
      { filter: 'ugc', count: 2, also: null },
      { filter: 'sponsored', count: 2, also: { filter: 'ugc', count: 1 } },
      { filter: 'framed', count: 1, also: null },
    ]);
  });

  it('are none for a single link', () => {
    expect(usefulFilters(links.slice(0, 1))).toEqual([]);
  });
});
