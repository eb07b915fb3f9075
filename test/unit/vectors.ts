import { existsSync, readFileSync } from 'node:fs';

/** Public test vectors. They are no part of the project: where they are missing, their tests are skipped. */
const folder = new URL('../../../shared/data/vectors/', import.meta.url);

/** True where the test vectors are on this machine. */
export const hasVectors = existsSync(folder);

/**
 * The text of a vector file; empty where there are no vectors.
 *
 * @throws Error where the vectors are there, but not this file
 */
export function vectorText(name: string): string {
  return hasVectors ? readFileSync(new URL(name, folder), 'utf8') : '';
}

/**
 * The content of a JSON vector file.
 *
 * @param none is returned where there are no vectors
 */
export function vectorJson<T>(name: string, none: T): T {
  return hasVectors ? JSON.parse(vectorText(name)) : none;
}

/** The lines of a vector file, without empty ones and comments (`//`). */
export function vectorLines(name: string): string[] {
  return vectorText(name)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('//'));
}
