import { CrawlPoliteness } from '../../../components/posts/CrawlPoliteness.tsx';
import { NotifyForm } from '../../../components/posts/NotifyForm.tsx';
import { text } from '../../../utils/i18n/text.ts';
import { OpenTabsSetting } from './OpenTabsSetting.tsx';
import { ScheduleSetting } from './ScheduleSetting.tsx';
import { useNotify } from './use-notify.ts';
import '../../../components/base/hint.css';

/** Settings of guest posts: how the user is told what is new, when Backlight looks, and how. */
export function PostsSettings({ say }: { say: (words: string) => void }) {
  const { telling, allowed, refused, ...on } = useNotify(say);
  if (!telling) return null;
  return (
    <section>
      <h2>{text('guestPosts')}</h2>
      <p class="hint">{text('tellingText')}</p>
      <NotifyForm
        mode={telling}
        allowed={allowed}
        refused={refused}
        onChange={(next) => void on.change(next)}
        onAllow={() => void on.allow()}
      />
      <ScheduleSetting say={say} />
      <OpenTabsSetting say={say} />
      <CrawlPoliteness />
    </section>
  );
}
