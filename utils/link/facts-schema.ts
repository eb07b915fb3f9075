import * as v from 'valibot';
import { HEADER_AT_MOST, HREF_AT_MOST, TEXT_AT_MOST, WORDS_AT_MOST } from './limits.ts';

/**
 * Schemas of the facts about a page and its links. A content script shares its process with the
 * page, so whatever comes from there is validated.
 */
const place = v.picklist(['head', 'body']);

/**
 * Limits of what a page may say, in UTF-16 units or entries: the reader cuts at the same or earlier, and
 * no honest page needs more. Beyond them a fact is cut, wherever it comes from.
 */
const NAME_AT_MOST = 200;
const ENTRIES_AT_MOST = 1000;
/** Links of one message: readers send them in slices of a few milliseconds; a record has all of a document's in one. */
export const LINKS_AT_MOST = 1_000_000;

// So marked, the bundler leaves out the schemas that a context does not use.
const list = /* @__NO_SIDE_EFFECTS__ */ <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item), v.maxLength(LINKS_AT_MOST), v.readonly());
const few = /* @__NO_SIDE_EFFECTS__ */ <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.array(item),
    v.transform((items) => items.slice(0, ENTRIES_AT_MOST)),
    v.readonly(),
  );
const cut = /* @__NO_SIDE_EFFECTS__ */ (most: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => value.slice(0, most)),
  );
const within = /* @__NO_SIDE_EFFECTS__ */ (most: number) => v.pipe(v.string(), v.maxLength(most));

/** Schema of `RobotsMeta`. */
const robotsMetaSchema = /* @__PURE__ */ v.object({
  name: cut(NAME_AT_MOST),
  content: cut(WORDS_AT_MOST),
  place,
});

/** Schema of the robots metas of a document. */
export const robotsMetasSchema = few(robotsMetaSchema);

/** Schema of the places of links whose `rel` was another as served, each with that; null where they had none. */
export const servedRelsSchema = v.pipe(
  v.array(v.pipe(v.tuple([v.number(), v.nullable(v.string())]), v.readonly())),
  v.readonly(),
);

/** Schema of each `ServedOnlyLink` of a page. */
export const servedOnlySchema = few(
  v.object({
    href: within(HREF_AT_MOST),
    rawRel: v.nullable(cut(ENTRIES_AT_MOST)),
    text: cut(ENTRIES_AT_MOST),
    now: v.nullable(within(HREF_AT_MOST)),
  }),
);

/** Schema of each `Mention` of a page. */
export const mentionsSchema = few(v.object({ domain: cut(HREF_AT_MOST), written: cut(HREF_AT_MOST) }));

/** Schema of `PageFacts`, as sent and as recorded. */
export const pageFactsSchema = v.object({
  url: cut(HEADER_AT_MOST),
  title: cut(ENTRIES_AT_MOST),
  lang: v.nullable(cut(NAME_AT_MOST)),
  base: cut(HEADER_AT_MOST),
  charset: cut(NAME_AT_MOST),
  contentType: cut(NAME_AT_MOST),
  robots: robotsMetasSchema,
  // Older records lack it.
  servedRobots: v.optional(v.nullable(robotsMetasSchema), null),
  xRobotsTag: v.nullable(cut(HEADER_AT_MOST)),
  // Older records lack them.
  linkHeader: v.optional(v.nullable(cut(HEADER_AT_MOST)), null),
  status: v.optional(v.nullable(v.number()), null),
  canonicals: few(
    v.object({
      rawHref: cut(HREF_AT_MOST),
      href: v.nullable(cut(HREF_AT_MOST)),
      place,
      annotated: v.optional(v.boolean()),
    }),
  ),
  frames: few(cut(HEADER_AT_MOST)),
  loading: v.boolean(),
});

const columns = v.object({
  rawHref: list(within(HREF_AT_MOST)),
  rawRel: list(v.nullable(within(HREF_AT_MOST))),
  text: list(within(TEXT_AT_MOST)),
  textFrom: v.string(),
  element: v.string(),
  root: v.string(),
  position: v.string(),
  resolved: list(v.pipe(v.tuple([v.number(), within(HREF_AT_MOST)]), v.readonly())),
  // Older records lack it.
  readings: v.optional(list(v.pipe(v.tuple([v.number(), list(within(TEXT_AT_MOST))]), v.readonly()))),
});

/** Schema of `LinkColumns`: all columns are equally long. */
export const linkColumnsSchema = v.pipe(
  columns,
  v.check(({ rawHref, rawRel, text, textFrom, element, root, position }) =>
    [rawRel, text, textFrom, element, root, position].every((column) => column.length === rawHref.length),
  ),
);
