import * as v from 'valibot';

/** What a file of tests came to. */
export interface FileResult {
  /** Its path from the root of the project. */
  readonly file: string;
  readonly ms: number;
}

/** What a lane came to. */
export interface LaneResult {
  readonly name: string;
  readonly ms: number;
  readonly passed: number;
  readonly skipped: number;
  /** Names of what failed. */
  readonly failed: readonly string[];
  readonly files: readonly FileResult[];
  /** All that its processes wrote, for whoever has to find out why it failed. */
  readonly output: string;
}

const count = v.number();
const names = v.array(v.string());

/** What vitest's process tells the one that started it, by reporter.ts. */
export const REPORT = v.variant('type', [
  v.object({ type: v.literal('begin'), files: count }),
  v.object({ type: v.literal('test') }),
  v.object({ type: v.literal('file'), file: v.string(), ms: count, failed: count }),
  v.object({ type: v.literal('end'), passed: count, skipped: count, failed: names }),
]);
export type Report = v.InferOutput<typeof REPORT>;
