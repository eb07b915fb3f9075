/**
 * What came of asking for a published table:
 * - `text`: the table, `url` being where it came from
 * - `noAccess`: the user has not given access to this host, to which the address leads
 * - `silent`: nothing answered, or it broke off
 * - `status`: the server said that it is not there, or may not be read
 * - `tooLarge`: it is beyond {@link TABLE_AT_MOST}
 */
export type AskedTable =
  | { readonly kind: 'text'; readonly url: string; readonly text: string }
  | { readonly kind: 'noAccess'; readonly host: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'tooLarge' };

/** Bytes of a published table. Google's sheets end at 10,000,000 cells; a list of 100,000 links has some 20 MB. */
export const TABLE_AT_MOST = 30_000_000;
