import { type AskedTable, BYTES_AS_TEXT, TABLE_AT_MOST } from '../../../utils/message/asked-table.ts';
import { mimeType } from '../../../utils/net/mime-type.ts';
import { pacedLimit } from '../../../utils/pace.ts';
import { MINUTE } from '../../../utils/time.ts';
import { mayEnter } from '../fetch/access.ts';
import { askThrough } from '../fetch/ask-server.ts';

/** Google makes the CSV of a large sheet while it is asked for. */
const ANSWER_AT_MOST = pacedLimit(2 * MINUTE);

/**
 * Asks for a published table without cookies, through redirects to other hosts. In which charset it is, whoever reads it
 * finds out, as of a file.
 *
 * @param url as `tableAddress` gives it
 */
export async function askTable(url: string): Promise<AskedTable> {
  const { hostname } = new URL(url);
  if (!(await mayEnter(hostname))) return { kind: 'noAccess', host: hostname };
  const { status, body, text, headers, finalUrl, ends } = await askThrough(
    'table',
    url,
    TABLE_AT_MOST,
    ANSWER_AT_MOST,
    BYTES_AS_TEXT,
  );
  if (status === null) {
    const host = new URL(ends).hostname;
    return (await mayEnter(host)) ? { kind: 'silent' } : { kind: 'noAccess', host };
  }
  if (status < 200 || status > 299) return { kind: 'status', status };
  if (body === 'cut') return { kind: 'tooLarge' };
  if (body === 'broken') return { kind: 'silent' };
  const charset = mimeType(headers['content-type'] ?? '')?.charset ?? null;
  return { kind: 'table', url: finalUrl, table: { bytes: text, charset } };
}
