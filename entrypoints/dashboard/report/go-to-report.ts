import { chooseForReport } from '../../../utils/settings/report-choice.ts';

/**
 * Goes to the report.
 *
 * @param ids of the guest posts that it is about; null for all
 */
export function goToReport(ids: readonly string[] | null): void {
  chooseForReport(ids);
  location.hash = 'report';
}
