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
