import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type Hosts, serveHosts } from './hosts.ts';
import { type OwnPostgres, startPostgres } from './postgres.ts';

/** What tests of a file start and make. All of it is ended and deleted after each of them, the last first. */
export interface ForEachTest {
  postgres(): Promise<OwnPostgres>;
  hosts(...asked: Parameters<typeof serveHosts>): Promise<Hosts>;
  /** An empty folder. */
  folder(): string;
  /** Does this after the test, too. */
  after(close: () => unknown): void;
}

/** To be called once in a file. */
export function forEachTest(): ForEachTest {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });
  return {
    async postgres() {
      const postgres = await startPostgres();
      closing.push(postgres.stop);
      return postgres;
    },
    async hosts(...asked) {
      const hosts = await serveHosts(...asked);
      closing.push(hosts.close);
      return hosts;
    },
    folder() {
      const folder = mkdtempSync(join(tmpdir(), 'backlight-fleet-'));
      closing.push(() => rmSync(folder, { recursive: true }));
      return folder;
    },
    after: (close) => void closing.push(close),
  };
}
