import { OpenTabsForm } from '../../../components/posts/OpenTabsForm.tsx';
import { keepOpenTabs, onOpenTabsChanged, openTabs } from '../../../utils/settings/open-tabs.ts';
import { useSetting } from './use-setting.ts';

/** Setting: whether guest posts are opened in a tab of their own. */
export function OpenTabsSetting({ say }: { say: (words: string) => void }) {
  const open = useSetting(openTabs, keepOpenTabs, onOpenTabsChanged, say);
  return open.value === null ? null : <OpenTabsForm open={open.value} onChange={open.change} />;
}
