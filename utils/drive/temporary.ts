import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const leftovers = new Set<() => void>();

/** Has `clear` run when the process ends, however it ends short of SIGKILL. Gives a function that runs it now instead. */
export function clearAtEnd(clear: () => void): () => void {
  if (leftovers.size === 0) listen();
  const once = (): void => {
    if (leftovers.delete(once)) clear();
    if (leftovers.size === 0) unlisten();
  };
  leftovers.add(once);
  return once;
}

/** A new directory that is removed by the function that comes with it, or at the end of the process. */
export async function temporaryDir(prefix: string): Promise<{ dir: string; remove(): void }> {
  const dir = await mkdtemp(join(tmpdir(), prefix));
  // A browser that has just been killed may still write for a moment.
  const remove = clearAtEnd(() =>
    rmSync(dir, {
      recursive: true,
      force: true,
      maxRetries: 10,
      retryDelay: 50,
    }),
  );
  return { dir, remove };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The last made goes first: the browser before its profile. */
function clearAll(): void {
  for (const clear of [...leftovers].reverse()) clear();
}

function onSignal(signal: NodeJS.Signals): void {
  clearAll();
  process.exit(128 + (constants.signals[signal] ?? 0));
}

function listen(): void {
  process.on('exit', clearAll);
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

function unlisten(): void {
  process.off('exit', clearAll);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}
