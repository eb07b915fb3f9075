import type { ColumnRole } from './column-role.ts';
import { type ColumnShape, isDayColumn } from './column-shapes.ts';
import { evenHeading } from './heading.ts';
import type { ImportFormatId } from './import-formats.ts';
import { roleOfHeading } from './known-headings.ts';
import { LINKODY_COLUMNS } from './linkody-columns.ts';
import { screamingFrogRoles } from './screaming-frog-roles.ts';
import type { Table } from './table.ts';

/**
 * Tells what a file is whose headings are no tool's, or in a language that is not known.
 *
 * @param headings even; empty where there are none
 */
export function formatByShape(
  { sample, headings: written }: Table,
  headings: readonly string[],
  shapes: readonly ColumnShape[],
): ImportFormatId {
  if (screamingFrogRoles(sample, shapes)) return 'screamingFrog';
  if (headings.includes('LINKTYPE') && shapes.some(({ isTitled }) => isTitled)) return 'seoSpace';
  const [first, second, ...others] = shapes;
  // Search Console always writes headings, in the user's language: pages, and when each was last crawled. Pages alone may
  // as well be a list of one's own. A title of one's own has a number in it at times: `Guest posts 2026`.
  const isForeign =
    written !== null && !headings.some((heading) => roleOfHeading(heading) || /\p{N}/u.test(heading));
  if (isForeign && first?.isAddress && second && others.length === 0 && isDayColumn(sample, 1))
    return 'searchConsole';
  if (shapes.length === 1) return 'list';
  if (written === null && others.length === 0 && second?.isAddress) return 'list';
  return written === null && isLinkody(shapes) ? 'linkody' : 'table';
}

/** Linkody's columns without their headings: of the addresses one may be the target, and none stands elsewhere. */
function isLinkody(shapes: readonly ColumnShape[]): boolean {
  const target = LINKODY_COLUMNS.indexOf('EXPECTED LANDING PAGE URL');
  return (
    shapes.length <= LINKODY_COLUMNS.length &&
    shapes.every(({ isAddress }, column) => !isAddress || column === 0 || column === target)
  );
}

/** What each column says, and which one only the user can tell. */
export interface RolesRead {
  readonly roles: readonly ColumnRole[];
  readonly asksAddress: number | null;
}

/**
 * Gives each column its role: what its heading says, or else what it has in it.
 *
 * @param known what the headings say, as far as they are known; empty where there are none
 */
export function rolesByShape(
  format: ImportFormatId,
  known: readonly (ColumnRole | 'address' | undefined)[],
  { sample, headings }: Table,
  shapes: readonly ColumnShape[],
): RolesRead {
  const byPlace = placesOf(format, headings !== null, sample, shapes);
  const isDoubted = format === 'table' && shapes.some(({ isAddress }) => isAddress);
  const found = shapes.map(({ hosts }, column) => {
    const role = known[column] ?? byPlace?.[column];
    // Below `Post` there may be titles, and below `Source` who told of it.
    return isDoubted && isAddressRole(role) && hosts === 0 ? 'none' : role;
  });
  const hasPage = found.includes('page');
  const hasTarget = found.includes('target');
  const address = found.indexOf('address');
  const asksAddress = format === 'table' && !hasTarget && address >= 0 ? address : null;
  const meant = !hasPage ? 'page' : hasTarget ? 'none' : 'target';
  const roles = found.map((role) => (role === 'address' ? meant : role));
  if (!roles.includes('page')) {
    const [page, target] = addressColumns(roles, shapes);
    if (page !== undefined) roles[page] = 'page';
    if (target !== undefined && !hasTarget) roles[target] = 'target';
  }
  const isFirst = (role: ColumnRole, column: number) => roles.indexOf(role) === column;
  return {
    roles: roles.map((role = 'none', column) => (isFirst(role, column) ? role : 'none')),
    asksAddress,
  };
}

function isAddressRole(role: ColumnRole | 'address' | undefined): boolean {
  return role === 'page' || role === 'target' || role === 'address';
}

/** What columns say by their places alone; undefined where places say nothing. */
function placesOf(
  format: ImportFormatId,
  isHeaded: boolean,
  sample: Table['sample'],
  shapes: readonly ColumnShape[],
): readonly (ColumnRole | 'address' | undefined)[] | undefined {
  if (format === 'screamingFrog') return screamingFrogRoles(sample, shapes) ?? undefined;
  if (format === 'linkody' && !isHeaded)
    return LINKODY_COLUMNS.map((heading) => roleOfHeading(evenHeading(heading)));
  return format === 'searchConsole' ? ['page', 'lastCrawled'] : undefined;
}

/** The columns of addresses that no heading tells: first the pages, which are on many hosts, then where they lead. */
function addressColumns(
  roles: readonly (ColumnRole | undefined)[],
  shapes: readonly ColumnShape[],
): readonly number[] {
  const free = shapes.flatMap(({ isAddress }, column) =>
    isAddress && roles[column] === undefined ? [column] : [],
  );
  const [first = -1, second = -1] = free;
  const hosts = (column: number) => shapes[column]?.hosts ?? 0;
  return hosts(second) > hosts(first) ? [second, first] : free;
}
