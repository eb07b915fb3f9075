/** The disk has no room for a database. */
export class NoRoom extends Error {
  override name = 'NoRoom';
}
