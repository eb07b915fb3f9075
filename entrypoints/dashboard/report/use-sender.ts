import {
  onReportLogoChanged,
  onReportNameChanged,
  reportLogo,
  reportName,
  saveReportLogo,
  saveReportName,
} from '../../../utils/settings/report-sender.ts';
import { useSetting } from '../../../utils/ui/use-setting.ts';

/** The name and the logo on reports, and changing them. */
export function useSender(say: (words: string) => void) {
  const name = useSetting(reportName, saveReportName, onReportNameChanged, say);
  const logo = useSetting(reportLogo, saveReportLogo, onReportLogoChanged, say);
  return {
    name: name.value,
    logo: logo.value,
    why: name.why ?? logo.why,
    reread: () => Promise.all([name.reread(), logo.reread()]),
    changeName: name.change,
    changeLogo: logo.change,
  };
}
