import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, root, textOf } from './sources.ts';

const readme = textOf('README.md');
const documents = files('*.md');

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  return Array.from(prose.matchAll(/^#+ (.+)$/gm), ([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Where a document links to within the project: `README.md#install`, `LICENSE`. */
function linksOf(path: string): string[] {
  const found = textOf(path).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g);
  return Array.from(found, ([, written, attribute]) => written ?? attribute ?? '').filter(
    (to) => !/^[a-z]+:/.test(to),
  );
}

const pictures = linksOf('README.md').filter((to) => to.endsWith('.png'));

describe('the README', () => {
  it('is at most 120 lines for who arrives; the long parts come after it, folded', () => {
    const [arrival = '', rest = ''] = readme.split(/^## Contribute$/m);
    expect(arrival.split('\n').length - 1).toBeLessThanOrEqual(120);
    const unfolded = rest.replace(/^<details>$[\s\S]*?^<\/details>$/gm, '');
    expect(anchorsOf(unfolded)).toEqual([]);
  });

  it('says that Firefox forgets an add-on that is not from its store', () => {
    expect(readme.replaceAll('\n', ' ')).toContain(
      'Firefox keeps an add-on that is not from its store only until it is closed, and its data with it',
    );
  });

  it('shows each picture that is taken, in light and dark, and no other', () => {
    expect([...new Set(pictures)].sort()).toEqual(files('test/pictures/*'));
    const lights = pictures.filter((path) => path.includes('-light.'));
    expect(pictures.filter((path) => path.includes('-dark.'))).toEqual(
      lights.map((path) => path.replace('-light.', '-dark.')),
    );
  });

  it.each(['light', 'dark'])('has a tour that moves, of 2 MB at most, in %s', (scheme) => {
    const tour = new URL(`test/pictures/tour-${scheme}.png`, root);
    // `acTL` says how many frames an animated PNG has.
    expect(readFileSync(tour).includes('acTL')).toBe(true);
    expect(statSync(tour).size).toBeLessThanOrEqual(2_000_000);
  });

  it.each(Array.from(readme.matchAll(/<img [^>]*>/g), ([image]) => [image]))(
    'says in words what is on a picture: %s',
    (image) => {
      expect(image).toMatch(/ alt="[^"]{20,}"/);
    },
  );
});

describe.each(documents)('%s', (path) => {
  it('links to nothing that is not there', () => {
    const broken = linksOf(path).filter((to) => {
      const [file = '', anchor] = to.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      if (!existsSync(new URL(target, root))) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});
