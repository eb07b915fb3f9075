import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { CrawlPoliteness } from '../../../components/posts/CrawlPoliteness.tsx';
import { CrowdedForm } from '../../../components/posts/CrowdedForm.tsx';
import { NotifyForm } from '../../../components/posts/NotifyForm.tsx';
import { OpenTabsForm } from '../../../components/posts/OpenTabsForm.tsx';
import { ScheduleForm } from '../../../components/posts/ScheduleForm.tsx';
import { text } from '../../../utils/i18n/text.ts';
import {
  notifyCrowded,
  onNotifyCrowdedChanged,
  saveNotifyCrowded,
} from '../../../utils/settings/notify-crowded.ts';
import { onOpenTabsChanged, openTabs, saveOpenTabs } from '../../../utils/settings/open-tabs.ts';
import { onScheduleChanged, saveSchedule, schedule } from '../../../utils/settings/schedule.ts';
import { useSetting } from '../../../utils/ui/use-setting.ts';
import { useNotify } from './use-notify.ts';
import '../../../components/base/hint.css';

/** Settings of guest posts: how the user is notified of changes, when Backlight checks, and how. What is not known is left out. */
export function PostsSettings({ say }: { say: (words: string) => void }) {
  const notify = useNotify(say);
  const often = useSetting(schedule, saveSchedule, onScheduleChanged, say);
  const open = useSetting(openTabs, saveOpenTabs, onOpenTabsChanged, say);
  const crowded = useSetting(notifyCrowded, saveNotifyCrowded, onNotifyCrowdedChanged, say);
  const why = notify.why ?? crowded.why ?? often.why ?? open.why;
  if (!notify.mode && !why) return null;
  const reread = () => Promise.all([notify.reread(), crowded.reread(), often.reread(), open.reread()]);
  return (
    <section>
      <h2>{text('guestPosts')}</h2>
      <p class="hint">{text('tellingText')}</p>
      <FailedNote what="settings" why={why} onAgain={() => void reread()} />
      {notify.mode && (
        <NotifyForm
          mode={notify.mode}
          allowed={notify.allowed}
          refused={notify.refused}
          onChange={(next) => void notify.change(next)}
          onAllow={() => void notify.allow()}
        />
      )}
      {crowded.value !== null && <CrowdedForm on={crowded.value} onChange={crowded.change} />}
      {often.value && <ScheduleForm schedule={often.value} onChange={often.change} />}
      {open.value !== null && <OpenTabsForm open={open.value} onChange={open.change} />}
      <CrawlPoliteness />
    </section>
  );
}
