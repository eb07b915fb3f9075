/** The columns of Linkody's files, in their order; only the first is required. */
export const LINKODY_COLUMNS = [
  'URL FROM',
  'TAGS',
  'NOTES',
  'EXPECTED LANDING PAGE URL',
  'EXPECTED FOLLOW',
  'EXPECTED ANCHOR',
  'ADDED',
  'EXPIRES',
  'COST',
] as const;
export type LinkodyColumn = (typeof LINKODY_COLUMNS)[number];

/**
 * Columns behind them in files of Backlight's own, for what was agreed and Linkody has no words for:
 * - `EXPECTED DOMAIN`: the name of the own domain on which any page will do, as `ownName` writes it
 * - `EXPECTED REL`: the marks that the link must bear
 * - `ANCHOR CONTAINS`: a text that the anchor text must have in it
 * - `INDEXABLE`, `PLANNED`, `IGNORED`, `OPEN IN TAB`: yes or no
 * - `DUE ON`, `GUARANTEED UNTIL`: days; `SUPPLIER`: who sold or arranged it
 * - `INDEXED`: whether Google has the page, yes or no; `INDEXED ON`: the day on which somebody looked
 */
export const TERM_COLUMNS = [
  'EXPECTED DOMAIN',
  'EXPECTED REL',
  'ANCHOR CONTAINS',
  'INDEXABLE',
  'PLANNED',
  'IGNORED',
  'OPEN IN TAB',
  'DUE ON',
  'SUPPLIER',
  'GUARANTEED UNTIL',
  'INDEXED',
  'INDEXED ON',
] as const;
export type TermColumn = (typeof TERM_COLUMNS)[number];
