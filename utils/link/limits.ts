/**
 * Limits of what is taken from a page, in UTF-16 units: readers cut there, and what comes with more is
 * from no reader of ours. No honest page needs more.
 */

/** An address or a `rel`, as written and as resolved. */
export const HREF_AT_MOST = 16_384;

/** An anchor text. */
export const TEXT_AT_MOST = 32_768;

/** The rules of a meta. */
export const WORDS_AT_MOST = 16_384;

/** An HTTP header, or the address of a page. */
export const HEADER_AT_MOST = 65_536;
