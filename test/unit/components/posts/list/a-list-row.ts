import type { PostVerdict } from '../../../../../utils/posts/check.ts';
import { DAY } from '../../../../../utils/time.ts';
import { listRow, type PostListRow } from '../../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

export const NOW = new Date(2026, 2, 4, 12).getTime();

/** A guest post in the list: lost by a 404, unknown by a status. */
export function aListRow(
  id: string,
  verdict: PostVerdict,
  post: Parameters<typeof aPost>[0] = {},
  status = 403,
): PostListRow {
  const reasons =
    verdict === 'unknown'
      ? [{ code: 'status', evidence: `HTTP ${status}` } as const]
      : verdict === 'lost'
        ? [{ code: 'page-404', evidence: 'HTTP 404' } as const]
        : [];
  const check = aCheck({ verdict, reasons, at: NOW - DAY, ...(verdict === 'kept' ? {} : { link: null }) });
  const whole = aPost({ url: `https://${id}.test/`, added: NOW - 9 * DAY, ...post });
  return listRow(aPostRecord(check, whole, { id }), '', () => true, NOW);
}
