import { access } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type Site, serveFolder } from '../../utils/drive/site.ts';

/** A page to open: its address, and the server of a local file, which the caller must close. */
export interface Target {
  readonly url: string;
  readonly site: Site | null;
}

/**
 * Resolves an argument: an address, or a file, which is then served on this
 * machine, because browsers keep extensions out of `file:` by default.
 *
 * @throws Error where it is neither
 */
export async function readTarget(argument: string): Promise<Target> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(argument) && !/^[a-z]:[\\/]/i.test(argument)) {
    if (!URL.canParse(argument)) throw new Error(`${argument} is no address.`);
    return argument.startsWith('file:')
      ? readTarget(new URL(argument).pathname)
      : { url: argument, site: null };
  }
  const file = resolve(argument);
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (!there) throw new Error(`There is no file ${argument}. An address begins with https:// or http://.`);
  const site = await serveFolder(dirname(file));
  return { url: `${site.origin}/${encodeURIComponent(basename(file))}`, site };
}
