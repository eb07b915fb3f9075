import type { PreviewLine } from './import-worker.ts';
import type { PreviewedRow } from './preview-row.ts';

/** A row of the preview, as much of it as a view shows. */
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
    problem: null,
    doubts: previewed.doubts,
    sameSite: previewed.sameSite,
    notes,
    changes: [...new Set(previewed.edits.flatMap(({ changed }) => changed))],
  };
}
