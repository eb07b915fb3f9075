import * as v from 'valibot';
import { IMPORTABLE } from '../posts/merge-imported.ts';
import { guestPostSchema } from '../posts/schema.ts';
import { instantSchema } from '../posts/stored-schema.ts';
import { lineDetails, lineDetailsSchema } from './line-details.ts';
import type { PreviewedRow } from './preview-row.ts';
import { CELL_NOTES, ROW_PROBLEMS } from './row-problem.ts';

const sameSite = v.object({
  site: v.string(),
  count: v.number(),
  last: instantSchema,
  costs: v.object({
    sums: v.pipe(v.array(v.object({ unit: v.string(), amount: v.number() })), v.readonly()),
    unread: v.number(),
  }),
});

const rowDoubt = v.variant('code', [
  v.object({ code: v.literal('twice'), line: v.number() }),
  v.object({ code: v.picklist(['otherDomain', 'ownPage', 'watched', 'note']) }),
]);

/** Schema of {@link PreviewLine}. */
export const previewLineSchema = v.object({
  line: v.number(),
  status: v.picklist(['new', 'changed', 'same', 'seen', 'bad']),
  /** The address of the page; as written where it is no good. */
  page: v.string(),
  /** Where the link should lead; null where the row does not say it, or is no good. */
  target: v.nullable(guestPostSchema.entries.expect.entries.target),
  /** What else the row says; absent where it is no good. */
  details: v.optional(lineDetailsSchema),
  /** What is wrong with it; null where nothing is. */
  problem: v.nullable(v.object({ problem: v.picklist(ROW_PROBLEMS), cell: v.string() })),
  /** Why it is doubtful. */
  doubts: v.pipe(v.array(rowDoubt), v.readonly()),
  /** The guest posts that are on the site already, where the row becomes another; else null. */
  sameSite: v.nullable(sameSite),
  notes: v.pipe(v.array(v.object({ problem: v.picklist(CELL_NOTES), cell: v.string() })), v.readonly()),
  /** What would change of the posts that are there. */
  changes: v.pipe(v.array(v.picklist(IMPORTABLE)), v.readonly()),
});
/** A row of the preview, as much of it as a view shows. */
export type PreviewLine = Readonly<v.InferOutput<typeof previewLineSchema>>;

/** What a view shows of a row. */
export function previewLine(previewed: PreviewedRow): PreviewLine {
  const { status, row } = previewed;
  const { line } = row;
  if (status === 'bad') {
    const { problem, cell } = previewed.row;
    const nothing = { target: null, doubts: [], sameSite: null, notes: [], changes: [] };
    return { line, status, page: row.page, problem: { problem, cell }, ...nothing };
  }
  const { posts, anyTarget, notes } = previewed.row;
  const [post] = posts;
  return {
    line,
    status,
    page: post?.url ?? row.page,
    target: post && !anyTarget ? post.expect.target : null,
    ...(post && { details: lineDetails(post) }),
    problem: null,
    doubts: previewed.doubts,
    sameSite: previewed.sameSite,
    notes,
    changes: [...new Set(previewed.edits.flatMap(({ changed }) => changed))],
  };
}
