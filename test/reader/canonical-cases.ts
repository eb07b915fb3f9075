import type { CanonicalState } from '../../utils/verdict/canonical.ts';
import type { Lane } from './lane.ts';

/** A page at `/{i}`, and what it says of its canonical. */
export interface CanonicalCase {
  readonly name: string;
  readonly head?: string;
  readonly body?: string;
  readonly header?: string;
  /** What follows `/{i}` in its address. */
  readonly more?: string;
  readonly state: CanonicalState;
  readonly verdict?: string;
  readonly evidence?: string;
  readonly lane?: Lane;
}

const link = (href: string) => `<link rel="canonical" href="${href}">`;
const inHeader = (href: string) => `<${href}>; rel="canonical"`;
const thousand = (make: (i: number) => string) => Array.from({ length: 1000 }, (_, i) => make(i)).join('');

const ELSEWHERE = { state: 'elsewhere', verdict: 'false: canonical-elsewhere' } as const;
/** Search engines ignore them, so it only is good to know. */
const CONFLICT = { state: 'conflict', verdict: 'true: canonical-elsewhere' } as const;

export const CANONICAL_CASES: readonly CanonicalCase[] = [
  { name: 'none', lane: 'both', state: 'none' },
  { name: 'its address', head: link('{origin}/{i}'), state: 'self' },
  { name: 'its address, relative', head: link('{i}'), state: 'self' },
  { name: 'its address with a fragment', head: link('/{i}#top'), state: 'self' },
  { name: 'its address in a header', header: inHeader('{origin}/{i}'), state: 'self' },
  { name: 'with a slash at the end', lane: 'both', head: link('/{i}/'), state: 'other-form' },
  {
    name: 'without what tells where a visitor came from',
    more: '?utm_source=mail&a=1',
    head: link('/{i}?a=1'),
    state: 'other-form',
  },
  {
    name: 'with small letters in an escape',
    more: '-%C3%A9',
    head: link('/{i}-%c3%a9'),
    state: 'other-form',
  },
  { name: 'with an escape that none needs', more: '-a', head: link('/{i}-%61'), state: 'other-form' },
  { name: 'with other letters', more: '-a', head: link('/{i}-A'), ...ELSEWHERE },
  { name: 'with a query', head: link('/{i}?a=1'), ...ELSEWHERE },
  { name: 'without a query that tells which page it is', more: '?id=7', head: link('/{i}'), ...ELSEWHERE },
  {
    name: 'another page',
    lane: 'both',
    head: link('{origin}/other'),
    ...ELSEWHERE,
    evidence: '<link rel="canonical" href="{origin}/other">',
  },
  {
    name: 'another page, relative',
    head: link('other'),
    ...ELSEWHERE,
    evidence: '<link rel="canonical" href="other">',
  },
  { name: 'another site', head: link('//original.example/{i}'), ...ELSEWHERE },
  {
    name: 'another page, in a header',
    lane: 'both',
    header: inHeader('/other'),
    ...ELSEWHERE,
    evidence: 'Link: </other>; rel="canonical"',
  },
  {
    name: 'another page, among other links of a header',
    header: `</s.css>; rel=preload; as=style, ${inHeader('/other')}`,
    ...ELSEWHERE,
  },
  { name: 'in a header, about another page', header: `${inHeader('/other')}; anchor="/pdf"`, state: 'none' },
  {
    name: 'by a script',
    lane: 'both',
    body: `<script>document.head.innerHTML += '${link('/other')}'</script>`,
    ...ELSEWHERE,
  },
  { name: 'relative, with a base', lane: 'both', head: `<base href="/sub/">${link('{i}')}`, ...ELSEWHERE },
  {
    name: 'in a header, which knows no base',
    lane: 'both',
    head: '<base href="/sub/">',
    header: inHeader('{i}'),
    state: 'self',
  },
  { name: 'in the body, where engines disregard it', body: link('/other'), state: 'none' },
  { name: 'for another language', head: '<link rel="canonical" hreflang="de" href="/de">', state: 'none' },
  { name: 'for print', head: '<link rel="canonical" media="print" href="/print">', state: 'none' },
  { name: 'empty', head: link(''), state: 'unusable' },
  { name: 'blanks', head: link(' '), state: 'unusable' },
  { name: 'without href', head: '<link rel="canonical">', state: 'none' },
  { name: 'javascript:', head: link('javascript:alert(1)'), state: 'unusable' },
  { name: 'no address at all', head: link('http://['), state: 'unusable' },
  { name: 'an empty one, then another page', head: link('') + link('/other'), ...ELSEWHERE },
  { name: 'two, of which one is in the body', head: link('/{i}'), body: link('/other'), state: 'self' },
  { name: 'two pages', lane: 'both', head: link('/{i}') + link('/other'), ...CONFLICT },
  {
    name: 'the tag its address, the header another',
    head: link('/{i}'),
    header: inHeader('/other'),
    ...CONFLICT,
  },
  { name: 'two forms of another page', head: link('/other') + link('/other/'), ...ELSEWHERE },
  { name: 'the same page, 1,000 times', head: thousand(() => link('/other')), ...ELSEWHERE },
  { name: '1,000 pages', head: thousand((i) => link(`/other-${i}`)), ...CONFLICT },
];

/** A text of the table as the page at `/{i}` of a server says it. */
export function canonicalText(text: string, i: number, origin: string): string {
  return text.replaceAll('{origin}', origin).replaceAll('{i}', String(i));
}
