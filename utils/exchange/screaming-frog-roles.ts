import type { ColumnRole } from './column-role.ts';
import type { ColumnShape } from './column-shapes.ts';
import type { CsvRow } from './csv.ts';

/**
 * The columns of Screaming Frog's lists of links, by their places: its headings are in the user's language. First those
 * of "All Outlinks" and "All Inlinks", then those of the lists below a page.
 */
const LAYOUTS: readonly (readonly ColumnRole[])[] = [
  [
    'linkType',
    'page',
    'target',
    'none',
    'none',
    'anchor',
    'none',
    'none',
    'follow',
    'none',
    'rel',
    'none',
    'linkPath',
    'linkPosition',
    'linkOrigin',
  ],
  [
    'linkType',
    'page',
    'target',
    'anchor',
    'none',
    'follow',
    'none',
    'rel',
    'none',
    'none',
    'none',
    'linkPath',
    'linkPosition',
    'linkOrigin',
  ],
];

/** `//body/main/p[2]/a`, as no other tool writes it. */
const LINK_PATH = /^\/\/?(html|head|body)\b/;

/**
 * The roles of the columns of a list of links that Screaming Frog wrote.
 *
 * @returns null where it is none
 */
export function screamingFrogRoles(
  sample: readonly CsvRow[],
  shapes: readonly ColumnShape[],
): readonly ColumnRole[] | null {
  if (!shapes[1]?.isAddress || !shapes[2]?.isAddress) return null;
  const found = LAYOUTS.find((layout) => {
    const column = layout.indexOf('linkPath');
    return (
      layout.length === shapes.length && sample.some(({ cells }) => LINK_PATH.test(cells?.[column] ?? ''))
    );
  });
  return found ?? null;
}
