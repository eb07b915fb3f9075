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

/** What vitest's process tells the one that started it, by reporter.ts. */
export type Report =
  | { readonly type: 'begin'; readonly files: number }
  | { readonly type: 'test' }
  | ({ readonly type: 'file'; readonly failed: number } & FileResult)
  | {
      readonly type: 'end';
      readonly passed: number;
      readonly skipped: number;
      readonly failed: readonly string[];
    };
