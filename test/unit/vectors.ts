import { existsSync, readFileSync } from 'node:fs';

/** Public test vectors; they are no part of the project, so tests of them are skipped where they are not there. */
const folder = new URL('../../../shared/data/vectors/', import.meta.url);

export const hasVectors = existsSync(folder);

/** The text of a vector file; empty where there are none. */
export function vectorText(name: string): string {
  return hasVectors ? readFileSync(new URL(name, folder), 'utf8') : '';
}

/** The content of a vector file in JSON, in the shape that its reader says; `none` where there are none. */
export function vectorJson<T>(name: string, none: T): T {
  return hasVectors ? JSON.parse(vectorText(name)) : none;
}

/** The lines of a vector file that say something. */
export function vectorLines(name: string): string[] {
  return vectorText(name)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('//'));
}
