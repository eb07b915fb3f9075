import { useEffect } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { useLater } from '../../utils/ui/use-later.ts';
import { Posts } from './posts/Posts.tsx';
import { useRoute } from './use-route.ts';

const PARTS = [
  ['posts', 'guestPosts'],
  ['settings', 'settings'],
] as const;

/** The page for everything beyond one page's answer: guest posts and settings. */
export function Dashboard() {
  const route = useRoute();
  const Settings = useLater(route.part === 'settings', loadSettings);
  useEffect(() => {
    document.title = `${text(route.part === 'posts' ? 'guestPosts' : 'settings')} · Backlight`;
  }, [route.part]);
  return (
    <>
      <nav class="parts" aria-label={text('navigation')}>
        {PARTS.map(([part, name]) => (
          <a key={part} href={`#${part}`} {...(route.part === part ? { 'aria-current': 'page' } : {})}>
            {text(name)}
          </a>
        ))}
        <a href="/backup.html">{text('backupOpen')}</a>
      </nav>
      {route.part === 'posts' ? (
        <Posts id={route.id} unseen={route.unseen ?? false} />
      ) : (
        Settings && <Settings />
      )}
    </>
  );
}

const loadSettings = () => import('./settings/Settings.tsx').then(({ Settings }) => Settings);
