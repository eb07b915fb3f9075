import * as v from 'valibot';

/**
 * Schemas of the facts about a page and its links. A content script shares its process with the
 * page, so whatever comes from there is validated.
 */
const place = v.picklist(['head', 'body']);

// So marked, the bundler leaves out the schemas that a context does not use.
const list = /* @__NO_SIDE_EFFECTS__ */ <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item), v.readonly());

/** Schema of `RobotsMeta`. */
export const robotsMetaSchema = v.object({ name: v.string(), content: v.string(), place });

/** Schema of `PageFacts`, as sent and as recorded. */
export const pageFactsSchema = v.object({
  url: v.string(),
  title: v.string(),
  lang: v.nullable(v.string()),
  base: v.string(),
  charset: v.string(),
  contentType: v.string(),
  robots: list(robotsMetaSchema),
  // Older records lack it.
  servedRobots: v.optional(v.nullable(list(robotsMetaSchema)), null),
  xRobotsTag: v.nullable(v.string()),
  // Older records lack them.
  linkHeader: v.optional(v.nullable(v.string()), null),
  status: v.optional(v.nullable(v.number()), null),
  canonicals: list(
    v.object({
      rawHref: v.string(),
      href: v.nullable(v.string()),
      place,
      annotated: v.optional(v.boolean()),
    }),
  ),
  frames: list(v.string()),
  loading: v.boolean(),
});

const columns = v.object({
  rawHref: list(v.string()),
  rawRel: list(v.nullable(v.string())),
  text: list(v.string()),
  textFrom: v.string(),
  element: v.string(),
  root: v.string(),
  position: v.string(),
  resolved: list(v.pipe(v.tuple([v.number(), v.string()]), v.readonly())),
  // Older records lack it.
  readings: v.optional(list(v.pipe(v.tuple([v.number(), list(v.string())]), v.readonly()))),
});

/** Schema of `LinkColumns`: all columns are equally long. */
export const linkColumnsSchema = v.pipe(
  columns,
  v.check(({ rawHref, rawRel, text, textFrom, element, root, position }) =>
    [rawRel, text, textFrom, element, root, position].every((column) => column.length === rawHref.length),
  ),
);
