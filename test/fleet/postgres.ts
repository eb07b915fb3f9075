import { execFile } from 'node:child_process';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A Postgres of a test's own. */
export interface OwnPostgres {
  /** `postgres://…`, of an empty database. */
  readonly url: string;
  /**
   * Ends it at once, as where its machine is restarted, and starts it again.
   *
   * @param whileAway it is started only after that
   */
  restart(whileAway?: () => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
}

/** Where Debian's packages have the programs of the newest Postgres; null where there is none. */
export function postgresPrograms(): string | null {
  return globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1) ?? null;
}

/**
 * Starts a Postgres in a folder of its own.
 *
 * @throws Error where there is none on this machine: see {@link postgresPrograms}
 */
export async function startPostgres(): Promise<OwnPostgres> {
  const programs = postgresPrograms();
  if (!programs) throw new Error('There is no Postgres');
  const folder = mkdtempSync(join(tmpdir(), 'backlight-postgres-'));
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  // Postgres refuses to be run by root.
  if (isRoot) chownSync(folder, ...(await idsOf('postgres')));
  const as = (program: string, ...args: string[]) =>
    isRoot
      ? run('runuser', ['-u', 'postgres', '--', join(programs, program), ...args])
      : run(join(programs, program), args);
  const data = join(folder, 'data');
  await as('initdb', '-D', data, '-A', 'trust', '-U', 'backlight', '--no-sync');
  const options = `-k ${folder} -p ${port} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const start = () => as('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start');
  const stop = () => as('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
  await start();
  return {
    url: `postgres://backlight@127.0.0.1:${port}/postgres`,
    async restart(whileAway) {
      await stop();
      await whileAway?.();
      await start();
    },
    async stop() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function idsOf(user: string): Promise<[number, number]> {
  const [{ stdout: uid }, { stdout: gid }] = await Promise.all([
    run('id', ['-u', user]),
    run('id', ['-g', user]),
  ]);
  return [Number(uid), Number(gid)];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
