import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import type { TabReading } from '../../../../utils/link/reading.ts';
import { judgeDocument } from '../../../../utils/link/reading.ts';
import { closeStore } from '../../../../utils/store/open.ts';
import { type RecordingResult, recordReading } from '../../../../utils/store/pages/record.ts';
import { own } from '../../build.ts';

freshStore();

/**
 * Each test of the file that calls it begins with an empty store. Importing this module does the same, once: files that
 * share a worker with others call it.
 */
export function freshStore(): void {
  beforeEach(async () => {
    await closeStore();
    globalThis.indexedDB = new IDBFactory();
  });
}

/** Records a reading as the background does: judged by the domains of that moment. */
export function record(
  reading: TabReading,
  names: readonly string[] = ['example.com'],
  now = 1000,
): Promise<RecordingResult> {
  const domains = own(...names);
  const judged = reading.documents.map((document) => judgeDocument(document, domains));
  return recordReading(reading, judged, domains, now);
}
