import * as v from 'valibot';

/** Schema of {@link FetchedTable}. */
export const fetchedTableSchema = v.object({
  /** Its bytes as {@link BYTES_AS_TEXT} has them: messages carry texts. */
  bytes: v.string(),
  /** What its server says of its charset; null where it says nothing. */
  charset: v.nullable(v.string()),
});
/** A table as it came: whoever reads it finds out what it is, as of a file. */
export type FetchedTable = Readonly<v.InferOutput<typeof fetchedTableSchema>>;

/**
 * The charset in which each byte is one character, and no two are alike (Encoding standard, "x-user-defined"): a byte is
 * the last eight bits of it.
 */
export const BYTES_AS_TEXT = 'x-user-defined';

/**
 * What came of asking for a published table:
 * - `table`: it is there, `url` being where it came from
 * - `noAccess`: the user has not given access to this host, to which the address leads
 * - `silent`: nothing answered, or it broke off
 * - `status`: the server said that it is not there, or may not be read
 * - `tooLarge`: it is beyond {@link TABLE_AT_MOST}
 */
export type AskedTable =
  | { readonly kind: 'table'; readonly url: string; readonly table: FetchedTable }
  | { readonly kind: 'noAccess'; readonly host: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'tooLarge' };

/** Bytes of a published table. Google's sheets end at 10,000,000 cells; a list of 100,000 links has some 20 MB. */
export const TABLE_AT_MOST = 30_000_000;
