import { text } from '../../utils/i18n/text.ts';
import { Option } from '../base/Option.tsx';

interface Props {
  readonly open: boolean;
  readonly onChange: (open: boolean) => void;
}

/** Whether guest posts are opened in a tab where their HTML alone is inconclusive. */
export function OpenTabsForm({ open, onChange }: Props) {
  return <Option words={text('openTabs')} note={text('openTabsText')} checked={open} onChange={onChange} />;
}
