/** The guest posts that the user chose for a report, until the page is loaded again; null where none were chosen. */
let chosen: readonly string[] | null = null;

/**
 * Goes to the report.
 *
 * @param ids of the guest posts that it is about; null for all
 */
export function goToReport(ids: readonly string[] | null): void {
  chosen = ids;
  location.hash = 'report';
}

/** The ids of the guest posts that were chosen for the report; null where none were. */
export function chosenForReport(): readonly string[] | null {
  return chosen;
}
