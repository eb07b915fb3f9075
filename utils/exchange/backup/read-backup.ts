import * as v from 'valibot';
import type { StoreEntry } from '../../store/backup/entry.ts';
import { VERSION } from '../../store/upgrade/upgrade.ts';
import { type ByteReader, byteReader } from './byte-reader.ts';
import {
  anyHeaderSchema,
  BACKUP_FORMAT,
  type BackupEnd,
  type BackupHeader,
  endSchema,
  headerSchema,
  headingSchema,
  LINE_BYTES_AT_MOST,
  type SettingsEntry,
} from './format.ts';
import { readEntry } from './read-entry.ts';
import { sha256 } from './sha256.ts';

/**
 * Why nothing can be restored from a file.
 * - `none`: it is no backup
 * - `newer`: a newer version of Backlight has made it
 * - `broken`: this block is not what was written, or the file is cut off there; 0 stands for the header. Browsers do
 *   not say which of the two it is that ends the gzip
 */
export type BackupProblem =
  | { readonly code: 'none' | 'newer' }
  | { readonly code: 'broken'; readonly block: number };

/** What a backup has, in its order: the header, blocks, and the end; or a problem, after which nothing comes. */
export type BackupPart =
  | { readonly type: 'header'; readonly header: BackupHeader }
  | { readonly type: 'block'; readonly block: BackupBlock }
  | { readonly type: 'end'; readonly end: BackupEnd }
  | { readonly type: 'problem'; readonly problem: BackupProblem };

/** A block whose checksum is right. */
export interface BackupBlock {
  readonly number: number;
  readonly settings: SettingsEntry | null;
  readonly entries: readonly StoreEntry[];
  /** Entries that this version cannot use. */
  readonly unusable: number;
}

/**
 * Reads a backup, block by block: memory is bounded by the size of a block. Nothing may be kept of what it gave
 * before its end has come.
 *
 * @param file the gzipped bytes
 * @throws NotReadableError where the file itself cannot be read, as when it was deleted or replaced meanwhile. Chromium's
 * stream says no more of that than `TypeError: network error`
 */
export async function* readBackup(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<BackupPart, void> {
  const source = watched(file);
  const reader = byteReader(source.stream.pipeThrough(new DecompressionStream('gzip')));
  let block = 0;
  try {
    for await (const part of parts(reader)) {
      if (part.type === 'block') block = part.block.number;
      yield part;
    }
  } catch (error) {
    if (source.failed()) throw new DOMException(String(error), 'NotReadableError');
    yield {
      type: 'problem',
      problem: source.isGzip() ? { code: 'broken', block: block + 1 } : { code: 'none' },
    };
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function* parts(reader: ByteReader): AsyncGenerator<BackupPart, void> {
  const first = await reader.line(LINE_BYTES_AT_MOST);
  const header = headerOf(first);
  if ('code' in header) return yield { type: 'problem', problem: header };
  yield { type: 'header', header };
  const checksums: string[] = [];
  for (;;) {
    const number = checksums.length + 1;
    const broken: BackupPart = { type: 'problem', problem: { code: 'broken', block: number } };
    const line = jsonOf(await reader.line(LINE_BYTES_AT_MOST));
    const end = v.safeParse(endSchema, line);
    if (end.success) {
      const sum = await sha256(new TextEncoder().encode(checksums.join('')));
      const isWhole = end.output.blocks === checksums.length && end.output.sha256 === sum;
      if (!isWhole || !(await reader.isAtEnd())) return yield broken;
      return yield { type: 'end', end: end.output };
    }
    const heading = v.safeParse(headingSchema, line);
    if (!heading.success || heading.output.block !== number) return yield broken;
    const body = await reader.take(heading.output.bytes);
    if (!body) return yield broken;
    if ((await sha256(body)) !== heading.output.sha256) return yield broken;
    checksums.push(heading.output.sha256);
    const block = blockOf(number, body, heading.output.rows, header.store);
    if (!block) return yield broken;
    yield { type: 'block', block };
  }
}

function headerOf(line: string | null): BackupHeader | BackupProblem {
  const raw = jsonOf(line);
  const any = v.safeParse(anyHeaderSchema, raw);
  if (!any.success) return { code: 'none' };
  if (any.output.format > BACKUP_FORMAT) return { code: 'newer' };
  const header = v.safeParse(headerSchema, raw);
  if (!header.success) return { code: 'broken', block: 0 };
  return header.output.store > VERSION ? { code: 'newer' } : header.output;
}

function blockOf(
  number: number,
  body: Uint8Array<ArrayBuffer>,
  rows: number,
  store: number,
): BackupBlock | null {
  const lines = new TextDecoder().decode(body).split('\n');
  if (lines.pop() !== '' || lines.length !== rows) return null;
  const read = lines.map((line) => readEntry(jsonOf(line), store));
  return {
    number,
    settings: read.find((entry) => entry?.kind === 'settings') ?? null,
    entries: read.filter((entry) => entry !== null).filter((entry) => entry.kind !== 'settings'),
    unusable: read.filter((entry) => entry === null).length,
  };
}

function jsonOf(line: string | null): unknown {
  if (line === null) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Notes whether a stream begins as gzip does (RFC 1952, section 2.3.1), and whether it failed itself. */
function watched(file: ReadableStream<Uint8Array<ArrayBuffer>>) {
  let failed = false;
  let isCancelled = false;
  let start: Uint8Array<ArrayBuffer> | null = null;
  const reader = file.getReader();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { value, done } = await reader.read();
        // Damaged gzip cancels it, maybe while it waits: then it can neither be closed nor fail any more.
        if (isCancelled) return;
        if (done) return controller.close();
        start ??= value.slice(0, 2);
        controller.enqueue(value);
      } catch (error) {
        if (isCancelled) return;
        failed = true;
        controller.error(error);
      }
    },
    cancel(reason) {
      isCancelled = true;
      return reader.cancel(reason);
    },
  });
  return { stream, failed: () => failed, isGzip: () => start?.[0] === 0x1f && start[1] === 0x8b };
}
