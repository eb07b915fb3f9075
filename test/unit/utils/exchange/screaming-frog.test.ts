import { expect, it } from 'vitest';
import { SCREAMING_FROG_COLUMNS, screamingFrogRow } from '../../../../utils/exchange/screaming-frog.ts';
import type { PageLink } from '../../../../utils/link/page-link.ts';
import type { TargetState } from '../../../../utils/link/target-state.ts';
import { aPageLink } from '../../build-link.ts';

const PAGE = 'https://blog.test/post';
const state = (status: number | null): TargetState => ({
  url: 'https://other.example/',
  status,
  location: null,
  at: 0,
});

/** Those cells that are filled, by their columns. */
function filled(link: Partial<PageLink>, asked?: TargetState): Record<string, string> {
  const cells = screamingFrogRow(aPageLink(link), PAGE, asked);
  return Object.fromEntries(
    SCREAMING_FROG_COLUMNS.flatMap((name, i) => (cells[i] ? [[name, cells[i]]] : [])),
  );
}

it('a link is a row of Screaming Frog', () => {
  expect(
    filled({ text: 'The guide', rawRel: 'UGC noopener', kind: ['ugc'], position: 'aside' }, state(200)),
  ).toEqual({
    Type: 'Hyperlink',
    Source: PAGE,
    Destination: 'https://other.example/',
    Anchor: 'The guide',
    'Status Code': '200',
    Follow: 'false',
    Rel: 'UGC noopener',
    'Path Type': 'Absolute',
    'Link Position': 'Aside',
    'Link Origin': 'HTML & Rendered HTML',
  });
});

it.each<[string, Partial<PageLink>, object]>([
  ['a picture has an alt, and no anchor', { text: 'A map', textFrom: 'alt' }, { 'Alt Text': 'A map' }],
  ['a link by JavaScript', { jsOnly: true }, { 'Link Origin': 'Rendered HTML' }],
  ['a link in a frame is of the framed page', { frame: 'https://f.test/' }, { Source: 'https://f.test/' }],
  ['a frame without an address is of the page', { frame: 'about:srcdoc' }, { Source: PAGE }],
  [
    'a suspicious rel is followed',
    { rawRel: 'dofollow', kind: ['followed', 'suspicious'] },
    { Follow: 'true' },
  ],
])('%s', (_, link, cells) => {
  expect(filled(link)).toMatchObject(cells);
});

it('says that nothing answered, and nothing where nobody asked', () => {
  expect(filled({}, state(null))).toMatchObject({ 'Status Code': '0', Status: 'No Response' });
  expect(filled({})).not.toHaveProperty('Status Code');
  // The redirect wrapper that the link names was not asked, but what is behind it.
  expect(filled({ via: 'www.google.com' }, state(200))).not.toHaveProperty('Status Code');
});
