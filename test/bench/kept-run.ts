import { readFile, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Machine } from './machine.ts';
import type { Row } from './table.ts';

const measure = v.nullable(v.number());

const runSchema = v.object({
  rows: v.array(
    v.object({
      name: v.string(),
      size: v.string(),
      ours: measure,
      floor: measure,
      ratio: measure,
      spread: v.optional(measure, null),
    }),
  ),
});

/** A run that was kept: what another one is compared with. */
export type KeptRun = v.InferOutput<typeof runSchema>;

/** A run as JSON: `--json` prints it, `--save` keeps it. What was not measured is null. */
export function runJson(machine: Machine, rows: readonly Row[]): string {
  return JSON.stringify({ machine, rows });
}

/** Keeps a run in a file. */
export async function saveRun(path: string, json: string): Promise<void> {
  await writeFile(path, `${json}\n`);
}

/**
 * Reads a run that was kept.
 *
 * @throws Error where the file is not there, or holds something else
 */
export async function readRun(path: string): Promise<KeptRun> {
  return parseRun(await readFile(path, 'utf8'));
}

/** @throws Error where the text is no run */
export function parseRun(text: string): KeptRun {
  return v.parse(runSchema, JSON.parse(text));
}
