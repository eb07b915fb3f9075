/** What the cells of a column say; `none` for what Backlight does not read. */
export const COLUMN_ROLES = [
  'page',
  'target',
  'anchor',
  // The link's marks: a `rel` attribute or words for it, whether it is followed, and one column for each mark.
  'rel',
  'follow',
  'nofollow',
  'ugc',
  'sponsored',
  'firstSeen',
  'lastSeen',
  'lastCrawled',
  'added',
  'expires',
  'notes',
  'tags',
  'cost',
  // What was agreed besides, in files of Backlight's own: see `TERM_COLUMNS`.
  'expectedDomain',
  'expectedRel',
  'anchorContains',
  'indexable',
  'planned',
  'ignored',
  'openTab',
  'dueOn',
  'supplier',
  'guaranteedUntil',
  'indexed',
  'indexedOn',
  // Screaming Frog's: what refers (a link, a picture, a script), and where in the page.
  'linkType',
  'linkPath',
  'linkPosition',
  'linkOrigin',
  // The tool calls the link lost.
  'lost',
  'none',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Roles whose cells are days. */
export const DAY_ROLES = [
  'added',
  'expires',
  'dueOn',
  'guaranteedUntil',
  'indexedOn',
  'firstSeen',
  'lastSeen',
  'lastCrawled',
] as const satisfies readonly ColumnRole[];

/** Roles that say which marks a link bears. */
export const MARK_ROLES = [
  'rel',
  'follow',
  'nofollow',
  'ugc',
  'sponsored',
] as const satisfies readonly ColumnRole[];
export type MarkRole = (typeof MARK_ROLES)[number];
