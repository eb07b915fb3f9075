/** Bounds of what is read of a file that a user gives, in bytes unless said otherwise. */

const MEGABYTE = 1024 * 1024;

/** 100,000 rows of Ahrefs' 37 columns are about 100 MB, and in UTF-16, in which Ahrefs writes them, twice that. */
export const TEXT_FILE_AT_MOST = 200 * MEGABYTE;

/** 50,000 rows of nine columns are 3 to 5 MB: this is all that a sheet can hold (1,048,576 rows) of a list. */
export const WORKBOOK_FILE_AT_MOST = 50 * MEGABYTE;

/**
 * What one part of a workbook may unpack to. It is read piece by piece, so this bounds time and not memory: lists
 * unpack to 10 to 20 times their size, a file that was made to fill memory to 1000 times.
 */
export const PART_AT_MOST = 1024 * MEGABYTE;

/** Characters of all texts of a workbook that cells share: these have to lie in memory together. */
export const SHARED_CHARACTERS_AT_MOST = 100_000_000;

/** Characters of a table that is read as one text: what a file of the largest size has in one byte each. */
export const TABLE_CHARACTERS_AT_MOST = TEXT_FILE_AT_MOST;

/** Columns of a sheet: what stands further right is left out. A cell in the last of Excel's 16,384 would make each row so long. */
export const COLUMNS_AT_MOST = 1000;
