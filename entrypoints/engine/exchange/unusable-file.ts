/** The file cannot be used. Its message says why. */
export class UnusableFile extends Error {
  override name = 'UnusableFile';
}
