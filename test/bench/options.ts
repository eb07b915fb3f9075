import { parseArgs } from 'node:util';

/** What `npm run bench -- …` was asked for. */
export interface BenchOptions {
  /** All sizes and all parts, however long they take. */
  readonly full: boolean;
  /** The parts that are measured; null for all. */
  readonly only: readonly string[] | null;
  /** Prints one JSON object in place of the table. */
  readonly json: boolean;
  /** The file in which this run is kept. */
  readonly save: string | null;
  /** The file of a run to compare with. */
  readonly against: string | null;
}

/** How it is called. */
export function usage(parts: readonly string[]): string {
  return `npm run bench -- [--full] [--only PART,…] [--json] [--save FILE] [--against FILE]

  --full          all sizes and all parts: about half an hour (5 minutes without it)
  --only          some parts, those that need --full too: ${parts.join(', ')}
  --save FILE     keeps the run
  --against FILE  compares with a run that was kept
  --json          one JSON object in place of the table`;
}

/**
 * Reads the command line.
 *
 * @param parts the names of all parts
 * @throws Error with the reason where something else was written
 */
export function benchOptions(args: readonly string[], parts: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: 'boolean', default: false },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      save: { type: 'string' },
      against: { type: 'string' },
    },
  });
  const only = values.only?.split(',') ?? null;
  const unknown = only?.find((name) => !parts.includes(name));
  if (unknown !== undefined) throw new Error(`There is no part “${unknown}”`);
  return {
    full: values.full,
    only,
    json: values.json,
    save: values.save ?? null,
    against: values.against ?? null,
  };
}
