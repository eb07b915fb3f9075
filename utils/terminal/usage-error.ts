/** An error in the command line. Its message says in one line what is wrong. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The error of Node's `parseArgs`, of which only the first sentence is for users; the rest is for programmers. */
export function usageErrorOf(error: unknown): UsageError {
  const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
  return new UsageError(`${problem}.`);
}
