import { describe, expect, it } from 'vitest';
import type { JudgedDocument } from '../../../../utils/link/answer.ts';
import { linksPart } from '../../../../utils/link/page-link.ts';
import { judgeDocument } from '../../../../utils/link/reading.ts';
import { aDocument, aJudged, own } from '../../build.ts';

const documentWith = (
  links: JudgedDocument['links'],
  more: Partial<JudgedDocument> = {},
): JudgedDocument => ({
  frameId: 0,
  frame: null,
  home: null,
  links,
  ...more,
});
const numbered = (count: number) => Array.from({ length: count }, (_, index) => aJudged({ index }));

describe('a part of the links of a tab', () => {
  const tab = [
    documentWith(numbered(5)),
    documentWith(numbered(3), { frameId: 7, frame: 'https://frame.example/' }),
  ];

  it.each([
    [0, 3, ['0:0', '0:1', '0:2']],
    [3, 3, ['0:3', '0:4', '7:0']],
    [5, 10, ['7:0', '7:1', '7:2']],
    [7, 1, ['7:2']],
    [8, 3, []],
    [100, 3, []],
  ])('from %i, %i at most', (from, count, places) => {
    const { links, linkTotal } = linksPart(tab, from, count);
    expect(links.map(({ frameId, index }) => `${frameId}:${index}`)).toEqual(places);
    expect(linkTotal).toBe(8);
  });
});

it.each([
  ['https://example.com/a', 'own'],
  ['https://other.example/', 'outbound'],
  ['https://www.google.com/url?q=https://example.com/a', 'own'],
  ['/about', 'internal'],
  ['mailto:editor@blog.test', 'noWeb'],
  ['http://', 'noWeb'],
])('%s leads: %s', (rawHref, sort) => {
  const judged = judgeDocument(aDocument([{ rawHref }]), own('example.com'));
  expect(linksPart([judged], 0, 1).links).toMatchObject([{ sort }]);
});

it('links of an own site to itself are internal, as in the answer', () => {
  const page = aDocument([{ rawHref: '/a' }], { page: { url: 'https://example.com/' } });
  expect(linksPart([judgeDocument(page, own('example.com'))], 0, 1).links).toMatchObject([
    { sort: 'internal' },
  ]);
});

it.each([
  ['https://other.example/', 'Absolute'],
  [' HTTPS:/x', 'Absolute'],
  ['mailto:a@b.example', 'Absolute'],
  ['//other.example/', 'Protocol-Relative'],
  ['\\/other.example/', 'Protocol-Relative'],
  ['/a', 'Root-Relative'],
  ['a/b', 'Path-Relative'],
  ['?q=a:b', 'Path-Relative'],
  ['', 'Path-Relative'],
])('%s is written: %s', (rawHref, pathType) => {
  expect(linksPart([documentWith([aJudged({ rawHref })])], 0, 1).links).toMatchObject([{ pathType }]);
});
