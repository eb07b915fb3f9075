/** What is longer is a text. */
const LONGEST_HEADING = 200;

/**
 * The form in which headings are compared: `url_from`, `URL From` and `UrlFrom` are one. Signs that part cells stay, for
 * a line that was not parted is no heading.
 */
export function evenHeading(heading: string): string {
  if (heading.length > LONGEST_HEADING) return '';
  return heading
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N},;|#]+/gu, '');
}
