import { type AskedTable, TABLE_AT_MOST } from '../../../utils/message/asked-table.ts';
import { pacedLimit } from '../../../utils/pace.ts';
import { MINUTE } from '../../../utils/time.ts';
import { mayEnter } from '../fetch/access.ts';
import { askThrough } from '../fetch/ask-server.ts';

/** Google makes the CSV of a large sheet while it is asked for. */
const ANSWER_AT_MOST = pacedLimit(2 * MINUTE);

/**
 * Asks for a published table without cookies, through redirects to other hosts. It is read as UTF-8, in which sheets are
 * published.
 *
 * @param url as `tableAddress` gives it
 */
export async function askTable(url: string): Promise<AskedTable> {
  const { hostname } = new URL(url);
  if (!(await mayEnter(hostname))) return { kind: 'noAccess', host: hostname };
  const { status, body, text, finalUrl, ends } = await askThrough(
    'table',
    url,
    TABLE_AT_MOST,
    ANSWER_AT_MOST,
  );
  if (status === null) {
    const host = new URL(ends).hostname;
    return (await mayEnter(host)) ? { kind: 'silent' } : { kind: 'noAccess', host };
  }
  if (status < 200 || status > 299) return { kind: 'status', status };
  if (body === 'cut') return { kind: 'tooLarge' };
  return body === 'broken' ? { kind: 'silent' } : { kind: 'text', url: finalUrl, text };
}
