import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** The project's folder. */
export const root = new URL('../../', import.meta.url);

/** Paths of files in the project, as `utils/link/rel.ts`. */
export function files(...patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** All the code that is shipped. */
export const sources = files('{entrypoints,components,utils}/**/*.{ts,tsx}');

/** One import, or export from elsewhere. */
export interface Import {
  /** Path in the project, as `utils/link/rel.ts`; or a package, as `wxt/browser`. */
  readonly from: string;
  /** True where only types are taken: nothing of it is left when the code runs. */
  readonly typeOnly: boolean;
}

const STATIC = /^(?:import|export)\s+(type\s+)?(?:([\w*\s{},$]+?)\s+from\s+)?'([^']+)';/gm;
const DYNAMIC = /\bimport\('([^']+)'\)/g;

/** What a file imports, statically or later. Biome writes one form of import, and this reads that form. */
export function importsOf(path: string): Import[] {
  const text = textOf(path);
  const resolve = (from: string) => (from.startsWith('.') ? posix.join(posix.dirname(path), from) : from);
  const found: Import[] = [];
  for (const [, typed, names, from = ''] of text.matchAll(STATIC)) {
    const inner = /^\{(.*)\}$/s
      .exec(names?.trim() ?? '')?.[1]
      ?.split(',')
      .filter((name) => name.trim());
    const typeOnly = Boolean(typed) || (inner?.every((name) => /^\s*type\s/.test(name)) ?? false);
    found.push({ from: resolve(from), typeOnly });
  }
  for (const [, from = ''] of text.matchAll(DYNAMIC)) found.push({ from: resolve(from), typeOnly: false });
  return found;
}
