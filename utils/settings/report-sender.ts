import { readLogo } from './logo.ts';
import { settingOf } from './setting.ts';

/** How long the name may be, in UTF-16 units. */
export const SENDER_NAME_AT_MOST = 100;

/** The name that stands on reports; '' where it was never set. */
export const REPORT_NAME = settingOf('report-name', (stored) =>
  typeof stored === 'string' ? stored.slice(0, SENDER_NAME_AT_MOST) : '',
);

/** The logo on reports, a `data:` URL; '' where it was never set. It is more than sync storage takes, and stays on this machine then. */
export const REPORT_LOGO = settingOf('report-logo', readLogo);

export const { read: reportName, save: saveReportName, onChanged: onReportNameChanged } = REPORT_NAME;
export const { read: reportLogo, save: saveReportLogo, onChanged: onReportLogoChanged } = REPORT_LOGO;
