import { readFile } from 'node:fs/promises';

/** The version of Backlight, as its manifest gets it. */
export async function ownVersion(): Promise<string> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(manifest)?.[1] ?? '';
}
