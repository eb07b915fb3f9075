import * as v from 'valibot';
import { pageFactsSchema } from '../link/facts-schema.ts';
import {
  instantSchema,
  seenByGoogleSchema,
  storedChangeSchema,
  storedCheckSchema,
  storedFollowUpSchema,
  storedPostSchema,
  storedStateSchema,
  webAddressSchema,
} from '../posts/stored-schema.ts';
import { schemaTest } from '../schema-test.ts';
import type { RobotsTxtFact } from '../verdict/robots-txt-fact.ts';
import type {
  ChangeRecord,
  CheckRecord,
  EditRecord,
  PageRecord,
  PostRecord,
  RunRecord,
  SiteRecord,
} from './schema.ts';

/**
 * Which rows of the store can be used. A row may be bad: written by a version with a bug, cut off when
 * the disk was full, changed by hand. A bad row is left where it is, as it is, and whoever reads goes on
 * without it; those of guest posts are counted and shown.
 */

const post = v.object({
  id: v.string(),
  key: v.string(),
  url: webAddressSchema,
  post: storedPostSchema,
  state: storedStateSchema,
  due: v.optional(instantSchema),
  wanted: v.optional(v.string()),
  takenBy: v.string(),
  unseenChange: v.optional(v.nullable(storedChangeSchema)),
  seenByGoogle: v.optional(seenByGoogleSchema),
  followUps: v.optional(v.array(storedFollowUpSchema)),
  noticesGiven: v.optional(
    v.object({ overdue: v.optional(instantSchema), reminder: v.optional(instantSchema) }),
  ),
  noticeAt: v.optional(instantSchema),
  removedAt: v.optional(instantSchema),
});
const postTest = /* @__PURE__ */ schemaTest(post);

/** True for a row of `posts` that can be used. */
export function isGoodPost(row: unknown): row is PostRecord {
  return postTest(row);
}

const check = v.object({ ...storedCheckSchema.entries, postId: v.string() });
const checkTest = /* @__PURE__ */ schemaTest(check);

/** True for a row of `checks` that can be used. */
export function isGoodCheck(row: unknown): row is CheckRecord {
  return checkTest(row);
}

const edit = v.object({ postId: v.string(), at: instantSchema, before: storedPostSchema });
const editTest = /* @__PURE__ */ schemaTest(edit);

/** True for a row of `edits` that can be used. */
export function isGoodEdit(row: unknown): row is EditRecord {
  return editTest(row);
}

const site = v.object({
  site: v.string(),
  contact: v.string(),
  email: v.string(),
  notes: v.string(),
  at: instantSchema,
});
const siteTest = /* @__PURE__ */ schemaTest(site);

/** True for a row of `sites` that can be used. */
export function isGoodSite(row: unknown): row is SiteRecord {
  return siteTest(row);
}

const count = v.pipe(v.number(), v.finite(), v.minValue(0));

const run = v.object({
  id: v.string(),
  total: count,
  startedAt: instantSchema,
  stretch: v.optional(v.object({ at: instantSchema, left: v.pipe(v.number(), v.finite()) })),
  stopped: v.boolean(),
  secondLook: v.optional(v.boolean()),
});
const runTest = /* @__PURE__ */ schemaTest(run);

/** True for a row of `runs` that can be used. */
export function isGoodRun(row: unknown): row is RunRecord {
  return runTest(row);
}

const page = v.object({
  url: v.string(),
  page: pageFactsSchema,
  hosts: v.array(v.string()),
  firstRead: instantSchema,
  lastRead: instantSchema,
  readings: count,
  links: count,
  outbound: count,
});
const pageTest = /* @__PURE__ */ schemaTest(page);

/** True for a row of `pages` that can be used. */
export function isGoodPage(row: unknown): row is PageRecord {
  return pageTest(row);
}

const textOrNull = v.nullable(v.string());

const change = v.object({
  kind: v.picklist(['appeared', 'gone', 'rel', 'anchor']),
  href: v.string(),
  frame: textOrNull,
  from: textOrNull,
  to: textOrNull,
  at: instantSchema,
  since: instantSchema,
});
const changeTest = /* @__PURE__ */ schemaTest(change);

/** True for a row of `changes` that can be used, whatever its page. */
export function isGoodChange(row: unknown): row is Omit<ChangeRecord, 'pageId'> {
  return changeTest(row);
}

const robotsTxt = v.object({
  origin: v.string(),
  status: v.nullable(v.number()),
  text: v.string(),
  at: instantSchema,
  expires: instantSchema,
});
const robotsTxtTest = /* @__PURE__ */ schemaTest(robotsTxt);

/** True for a row of `robotsTxt` that can be used. */
export function isGoodRobotsTxt(row: unknown): row is RobotsTxtFact {
  return robotsTxtTest(row);
}

/** What is asked of the rows of each object store, links left out. */
export const ROW_SCHEMAS = {
  posts: post,
  checks: check,
  edits: edit,
  runs: run,
  sites: site,
  pages: page,
  changes: change,
  robotsTxt,
};

/**
 * Sets the bad rows aside.
 *
 * @param isGood one of the functions above
 */
export function sortOut<T>(
  rows: readonly unknown[],
  isGood: (row: unknown) => row is T,
): { readonly good: T[]; readonly bad: unknown[] } {
  const good: T[] = [];
  const bad: unknown[] = [];
  for (const row of rows) {
    if (isGood(row)) good.push(row);
    else bad.push(row);
  }
  return { good, bad };
}
