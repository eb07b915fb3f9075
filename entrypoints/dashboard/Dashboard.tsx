import { useEffect } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { useLater } from '../../utils/ui/use-later.ts';
import { Posts } from './posts/Posts.tsx';
import { type Route, useRoute } from './use-route.ts';

const PARTS = [
  ['posts', 'guestPosts'],
  ['settings', 'settings'],
] as const;

/** The page for everything beyond one page's answer: guest posts and settings. */
export function Dashboard() {
  const route = useRoute();
  const Settings = useLater(route.part === 'settings', loadSettings);
  const Import = useLater(route.part === 'import', loadImport);
  useEffect(() => {
    document.title = `${text(TITLES[route.part])} · Backlight`;
  }, [route.part]);
  return (
    <>
      <nav class="parts" aria-label={text('navigation')}>
        {PARTS.map(([part, name]) => (
          <a key={part} href={`#${part}`} {...(isIn(route, part) ? { 'aria-current': 'page' } : {})}>
            {text(name)}
          </a>
        ))}
      </nav>
      {route.part === 'posts' && <Posts id={route.id} unseen={route.unseen ?? false} />}
      {route.part === 'settings' && Settings && <Settings />}
      {Import && <Import isShown={route.part === 'import'} />}
    </>
  );
}

const TITLES = { posts: 'guestPosts', import: 'importTitle', settings: 'settings' } as const;

/** Importing belongs to the guest posts. */
function isIn(route: Route, part: (typeof PARTS)[number][0]): boolean {
  return route.part === part || (route.part === 'import' && part === 'posts');
}

const loadImport = () => import('./import/Import.tsx').then(({ Import }) => Import);
const loadSettings = () => import('./settings/Settings.tsx').then(({ Settings }) => Settings);
