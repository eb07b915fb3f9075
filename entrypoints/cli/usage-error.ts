/** An error in the command line. Its message says in one line what is wrong. */
export class UsageError extends Error {
  override name = 'UsageError';
}
