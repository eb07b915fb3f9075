import { execFile } from 'node:child_process';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { isErrorCode } from './error-code.ts';

/** Another process uses the folder. Its message says which. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

/** Who holds a lock. A number is given to another process once its owner has ended: the time at which it began tells them apart. */
const ownerSchema = v.object({ pid: v.number(), began: v.nullable(v.string()) });
type Owner = v.InferOutput<typeof ownerSchema>;

/**
 * Takes a lock: two processes must not use the same folder. One whose owner has died is taken over.
 *
 * @param path of its file
 * @returns gives it back
 * @throws FolderInUse where another process has it; what the file system throws
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const own = `${path}.${process.pid}`;
  const me: Owner = { pid: process.pid, began: await beginOfProcess(process.pid) };
  await writeFile(own, JSON.stringify(me));
  try {
    while (!(await linked(own, path))) await removeDead(path);
  } finally {
    await rm(own, { force: true });
  }
  return () => rm(path, { force: true });
}

/** A link is there as a whole or not at all. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** @throws FolderInUse where its owner lives */
async function removeDead(path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const owner = readOwner(text);
  if (owner && (await isAlive(owner)))
    throw new FolderInUse(`Process ${owner.pid} uses it (${path}). Wait until that has ended, or end it.`);
  // Of two that see the same dead owner only one may take its place, and never that of a living one.
  const aside = `${path}.dead.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => text);
  if (taken !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function readOwner(text: string): Owner | null {
  try {
    return v.parse(ownerSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

async function isAlive({ pid, began }: Owner): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It is there, and another user's.
    if (!isErrorCode(error, 'EPERM')) return false;
  }
  const now = await beginOfProcess(pid);
  return began === null || now === null || now === began;
}

/** When a process began, as its system writes it; null where that cannot be found out. */
async function beginOfProcess(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // proc(5): the name, in brackets, may have blanks and brackets; the 20th field behind it is the time.
  if (stat !== null) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return stdout.trim() || null;
  } catch {
    return null;
  }
}
