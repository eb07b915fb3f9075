import * as v from 'valibot';

/**
 * What may be said of a page and its links. A content script shares its process
 * with the page, so nothing that comes from there is taken on trust.
 */
const place = v.picklist(['head', 'body']);

// So marked, the bundler leaves out the schemas that a context does not use.
const list = /* @__NO_SIDE_EFFECTS__ */ <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item), v.readonly());

export const robotsMetaSchema = v.object({ name: v.string(), content: v.string(), place });

export const pageFactsSchema = v.object({
  url: v.string(),
  title: v.string(),
  lang: v.nullable(v.string()),
  base: v.string(),
  charset: v.string(),
  contentType: v.string(),
  robots: list(robotsMetaSchema),
  // Records from before this was looked at lack it.
  servedRobots: v.optional(v.nullable(list(robotsMetaSchema)), null),
  xRobotsTag: v.nullable(v.string()),
  // Records from before these were read lack them.
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
});

export const linkColumnsSchema = v.pipe(
  columns,
  v.check(({ rawHref, rawRel, text, textFrom, element, root, position }) =>
    [rawRel, text, textFrom, element, root, position].every((column) => column.length === rawHref.length),
  ),
);
