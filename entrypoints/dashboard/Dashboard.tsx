import { useEffect } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { useLater } from '../../utils/ui/use-later.ts';
import { Posts } from './posts/Posts.tsx';
import { useRoute } from './use-route.ts';

const PARTS = [
  ['posts', 'guestPosts'],
  ['settings', 'settings'],
] as const;

/** The report is about guest posts, and reached from them. */
function currentOf(part: string, shown: string): { 'aria-current'?: 'page' | 'true' } {
  if (part === shown) return { 'aria-current': 'page' };
  return part === 'posts' && shown === 'report' ? { 'aria-current': 'true' } : {};
}

const TITLES = { posts: 'guestPosts', report: 'report', settings: 'settings' } as const;

/** The page for everything beyond one page's answer: guest posts and settings. */
export function Dashboard() {
  const route = useRoute();
  const Settings = useLater(route.part === 'settings', loadSettings);
  const Report = useLater(route.part === 'report', loadReport);
  useEffect(() => {
    document.title = `${text(TITLES[route.part])} · Backlight`;
  }, [route.part]);
  return (
    <>
      <nav class="parts" aria-label={text('navigation')}>
        {PARTS.map(([part, name]) => (
          <a key={part} href={`#${part}`} {...currentOf(part, route.part)}>
            {text(name)}
          </a>
        ))}
      </nav>
      {route.part === 'posts' && <Posts id={route.id} unseen={route.unseen ?? false} />}
      {route.part === 'report' && Report && <Report />}
      {route.part === 'settings' && Settings && <Settings />}
    </>
  );
}

const loadReport = () => import('./report/ReportPage.tsx').then(({ ReportPage }) => ReportPage);
const loadSettings = () => import('./settings/Settings.tsx').then(({ Settings }) => Settings);
