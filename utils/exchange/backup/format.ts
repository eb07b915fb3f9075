import * as v from 'valibot';

/**
 * The backup's format: JSON Lines (UTF-8, one JSON value a line, each ended by LF) in gzip (RFC 1952).
 *
 * 1. The header says what it is: `{"backlight":"backup","format":1,"store":5,"version":"0.1.0","at":…,"counts":{…}}`.
 *    `store` is the version of the store whose rows follow, `at` a time in ms since 1970. `counts` is how many rows
 *    there were when the backup began: it is for progress alone.
 * 2. Blocks follow. Each has a heading, `{"block":1,"rows":40,"bytes":261234,"sha256":"…"}`, and then so many
 *    entries, one a line, in so many bytes, line ends included. `sha256` is that of these bytes, in hex. Blocks are
 *    numbered from 1.
 * 3. The last line says that nothing was cut off: `{"end":1,"blocks":12,"counts":{…},"leftOut":0,"sha256":"…"}`.
 *    `counts` is what is in the file, `leftOut` how many rows of the store could not be read, and `sha256` is that of
 *    the blocks' checksums, joined.
 *
 * An entry is one of
 * - `{"kind":"settings","values":{…},"lists":{…}}`: by the names that settings have in the browser's storage; a list
 *   has an object with its entries by name
 * - `{"kind":"post","post":{…},"checks":[…],"edits":[…]}`: a guest post with its history, rows as in the store
 * - `{"kind":"page","page":{…},"links":"…","changes":[…]}`: a page, its links packed as in the store (deflated JSON)
 *   in base64, or null, and what changed in them
 * - `{"kind":"site","site":{…}}`: what the user keeps of a site, a row as in the store; from version 6 of the store on
 *
 * Left out is what is of no use elsewhere: robots.txt files, runs of checks, and what Backlight notes for itself.
 *
 * A reader refuses a format or a store with a higher number than it knows, passes over fields that it does not know,
 * and takes nothing from a file in which one checksum is wrong. Whoever changes the format raises the number, goes on
 * reading the old one, and adds a file of it to the fixtures in `test/unit/utils/exchange/backup`.
 */
export const BACKUP_FORMAT = 1;

/** The name's end of files in this format. */
export const BACKUP_ENDING = '.jsonl.gz';
export const BACKUP_TYPE = 'application/gzip';

/** A block is closed once it has so many bytes: so much is in memory at a time, or one entry that is larger. */
export const BLOCK_BYTES = 256 * 1024;
/** More is no block of ours. */
export const BLOCK_BYTES_AT_MOST = 256 * 1024 * 1024;
/** Header, headings and the last line are shorter. */
export const LINE_BYTES_AT_MOST = 64 * 1024;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const checksum = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));

const countsSchema = v.object({
  posts: count,
  checks: count,
  edits: count,
  pages: count,
  changes: count,
  /** The header has none: they are counted while they are written. */
  links: v.optional(count, 0),
  /** Backups of stores before version 6 have none. */
  sites: v.optional(count, 0),
});

/** How many there are of each. */
export type BackupCounts = v.InferOutput<typeof countsSchema>;

export const NO_COUNTS: BackupCounts = {
  posts: 0,
  checks: 0,
  edits: 0,
  pages: 0,
  changes: 0,
  links: 0,
  sites: 0,
};

/** The first line, as far as every format has it. */
export const anyHeaderSchema = v.object({ backlight: v.literal('backup'), format: count });

/** The first line. */
export const headerSchema = v.object({
  ...anyHeaderSchema.entries,
  store: count,
  version: v.pipe(v.string(), v.maxLength(100)),
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  counts: countsSchema,
});
export type BackupHeader = v.InferOutput<typeof headerSchema>;

/** The line before a block. */
export const headingSchema = v.object({
  block: count,
  rows: count,
  bytes: v.pipe(count, v.maxValue(BLOCK_BYTES_AT_MOST)),
  sha256: checksum,
});

/** The last line. */
export const endSchema = v.object({
  end: v.literal(1),
  blocks: count,
  counts: countsSchema,
  leftOut: count,
  sha256: checksum,
});
export type BackupEnd = v.InferOutput<typeof endSchema>;

/** Settings as a backup has them: each value and each entry of a list as it is stored. */
export const settingsEntrySchema = v.object({
  kind: v.literal('settings'),
  values: v.record(v.string(), v.unknown()),
  lists: v.record(v.string(), v.record(v.string(), v.unknown())),
});
export type SettingsEntry = v.InferOutput<typeof settingsEntrySchema>;
