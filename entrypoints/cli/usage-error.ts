/** Says in one line what is wrong with a command line. */
export class UsageError extends Error {
  override name = 'UsageError';
}
