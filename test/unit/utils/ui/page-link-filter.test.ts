import { expect, it } from 'vitest';
import type { PageLink } from '../../../../utils/link/page-link.ts';
import { filterPageLinks, type PageLinkFilter } from '../../../../utils/ui/page-link-filter.ts';
import { aPageLink } from '../../build-link.ts';

const ALL: PageLinkFilter = { search: '', sort: null, trait: null };
const links = [
  aPageLink({ index: 0, text: 'Home', sort: 'internal', href: 'https://blog.test/' }),
  aPageLink({ index: 1, text: 'The Guide', sort: 'own', rawRel: 'nofollow', kind: ['nofollow'] }),
  aPageLink({
    index: 2,
    text: 'A shop',
    rawRel: 'UGC nofollow',
    kind: ['nofollow', 'ugc'],
    frame: 'https://f.test/',
  }),
  aPageLink({
    index: 3,
    text: 'Mail',
    sort: 'noWeb',
    href: 'mailto:editor@blog.test',
    target: 'mailto:editor@blog.test',
  }),
  aPageLink({ index: 4, text: 'Käse', sort: 'internal', href: 'https://xn--mnchen-3ya.example/k%C3%A4se' }),
] satisfies PageLink[];

it.each<[string, Partial<PageLinkFilter>, number[]]>([
  ['all', {}, [0, 1, 2, 3, 4]],
  ['by a word of the anchor', { search: 'guide' }, [1]],
  ['by several words, wherever they are', { search: ' BLOG.test  mail' }, [3]],
  ['by the rel as written', { search: 'ugc' }, [2]],
  ['by where they lead', { sort: 'internal' }, [0, 4]],
  ['by the address as people read it', { search: 'münchen.example/käse' }, [4]],
  ['by the address as it is', { search: 'XN--mnchen K%C3%A4' }, [4]],
  ['by kind', { trait: 'nofollow' }, [1, 2]],
  ['in frames', { trait: 'framed' }, [2]],
  ['by all of it', { search: 'shop', sort: 'outbound', trait: 'ugc' }, [2]],
  ['none', { sort: 'own', trait: 'sponsored' }, []],
])('finds links: %s', (_, filter, expected) => {
  expect(filterPageLinks(links, { ...ALL, ...filter }).links.map(({ index }) => index)).toEqual(expected);
});

it('counts what each chip would show, beside the others', () => {
  const { sorts, traits } = filterPageLinks(links, { ...ALL, sort: 'outbound', trait: 'nofollow' });
  expect(sorts).toEqual({ own: 1, outbound: 1, internal: 0, noWeb: 0 });
  expect(traits).toEqual({ followed: 0, nofollow: 1, ugc: 1, sponsored: 0, suspicious: 0, framed: 1 });
});
