import type { RawEntry } from '../../store/backup/entry.ts';
import type { Instant } from '../../time.ts';
import { toBase64 } from './base64.ts';
import {
  BACKUP_FORMAT,
  type BackupCounts,
  type BackupEnd,
  type BackupHeader,
  BLOCK_BYTES,
  NO_COUNTS,
  type SettingsEntry,
} from './format.ts';
import { sha256 } from './sha256.ts';

/** What a backup is made of. */
export interface BackupSource {
  /** Version of the store. */
  readonly store: number;
  /** Version of Backlight. */
  readonly version: string;
  readonly at: Instant;
  /** How many rows the store has now. */
  readonly counts: BackupCounts;
  /** Null where the settings cannot be read. */
  readonly settings: Omit<SettingsEntry, 'kind'> | null;
  readonly entries: AsyncIterable<RawEntry>;
  /** How many rows of the store could not be read so far: asked when all entries are read. */
  readonly leftOut: () => number;
}

/** What was written. */
export interface WrittenBackup {
  readonly counts: BackupCounts;
  /** How many rows could not be read, or not be written. */
  readonly leftOut: number;
}

/**
 * Writes a backup, block by block: memory is bounded by the size of a block, or of the largest entry.
 *
 * @param onBlock told after each block what is written so far
 * @returns the file as a stream; an error while reading the store becomes the stream's
 */
export function writeBackup(
  source: BackupSource,
  onBlock: (written: WrittenBackup) => void = () => undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamOf(backupBytes(source, onBlock)).pipeThrough(new CompressionStream('gzip'));
}

async function* backupBytes(
  source: BackupSource,
  onBlock: (written: WrittenBackup) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { store, version, at, settings } = source;
  const header: BackupHeader = {
    backlight: 'backup',
    format: BACKUP_FORMAT,
    store,
    version,
    at,
    counts: source.counts,
  };
  yield lines([JSON.stringify(header)]);
  const checksums: string[] = [];
  let counts = NO_COUNTS;
  let unwritable = 0;
  let rows: string[] = [];
  let length = 0;
  const block = async (): Promise<Uint8Array<ArrayBuffer>[]> => {
    const body = lines(rows);
    const checksum = await sha256(body);
    checksums.push(checksum);
    const heading = { block: checksums.length, rows: rows.length, bytes: body.length, sha256: checksum };
    rows = [];
    length = 0;
    onBlock({ counts, leftOut: source.leftOut() + unwritable });
    return [lines([JSON.stringify(heading)]), body];
  };
  if (settings) rows.push(JSON.stringify({ kind: 'settings', ...settings }));
  for await (const entry of source.entries) {
    const row = rowOf(entry);
    if (row === null) {
      unwritable++;
      continue;
    }
    counts = withEntry(counts, entry);
    rows.push(row);
    length += row.length;
    if (length >= BLOCK_BYTES) yield* await block();
  }
  if (rows.length > 0) yield* await block();
  const end: BackupEnd = {
    end: 1,
    blocks: checksums.length,
    counts,
    leftOut: source.leftOut() + unwritable,
    sha256: await sha256(new TextEncoder().encode(checksums.join(''))),
  };
  yield lines([JSON.stringify(end)]);
}

/** One entry as a line; null where JSON does not take it, as a row that is not ours may be. */
function rowOf({ kind, row, links, past, edits }: RawEntry): string | null {
  try {
    if (kind === 'site') return JSON.stringify({ kind, site: row });
    return kind === 'post'
      ? JSON.stringify({ kind, post: row, checks: past, edits })
      : JSON.stringify({ kind, page: row, links: links && toBase64(links), changes: past });
  } catch {
    return null;
  }
}

function withEntry(counts: BackupCounts, { kind, row, past, edits }: RawEntry): BackupCounts {
  if (kind === 'post') {
    return {
      ...counts,
      posts: counts.posts + 1,
      checks: counts.checks + past.length,
      edits: counts.edits + edits.length,
    };
  }
  if (kind === 'site') return { ...counts, sites: counts.sites + 1 };
  const links = 'links' in row && Number.isInteger(row.links) ? Math.max(0, Number(row.links)) : 0;
  return {
    ...counts,
    pages: counts.pages + 1,
    changes: counts.changes + past.length,
    links: counts.links + links,
  };
}

function lines(rows: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${rows.join('\n')}\n`);
}

/** `ReadableStream.from` is not in Chromium. */
function streamOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}
