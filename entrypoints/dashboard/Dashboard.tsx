import { useEffect, useState } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { useLater } from '../../utils/ui/use-later.ts';
import { Posts } from './posts/Posts.tsx';
import { panelDrafts } from './posts/panel/drafts.ts';
import { usePostActions } from './posts/use-post-actions.ts';
import { useRoute } from './use-route.ts';
import { useTypedWarning } from './use-typed-warning.ts';

const PARTS = [
  ['posts', 'guestPosts'],
  ['settings', 'settings'],
] as const;

const TITLES = {
  posts: 'guestPosts',
  import: 'importTitle',
  report: 'report',
  claims: 'claims',
  settings: 'settings',
} as const;

/** The page for everything beyond one page's answer: guest posts and settings. */
export function Dashboard() {
  const route = useRoute();
  // Of the window: another part of it takes nothing away.
  const [drafts] = useState(panelDrafts);
  useTypedWarning(drafts);
  const actions = usePostActions();
  // Importing, the report and claims belong to the guest posts.
  const current = route.part === 'settings' ? 'settings' : 'posts';
  const Settings = useLater(route.part === 'settings', loadSettings);
  const Report = useLater(route.part === 'report', loadReport);
  const Claims = useLater(route.part === 'claims', loadClaims);
  const Import = useLater(route.part === 'import', loadImport);
  useEffect(() => {
    document.title = `${text(TITLES[route.part])} · Backlight`;
    // What can be taken back stays; what was only said belongs to the part that said it.
    actions.show('');
  }, [route.part]);
  return (
    <>
      <nav class="parts" aria-label={text('navigation')}>
        {PARTS.map(([part, name]) => (
          <a key={part} href={`#${part}`} {...(part === current ? { 'aria-current': 'page' } : {})}>
            {text(name)}
          </a>
        ))}
        <a href="/backup.html">{text('backupOpen')}</a>
      </nav>
      {route.part === 'posts' && <Posts view={route.view} drafts={drafts} actions={actions} />}
      {route.part === 'report' && Report && <Report />}
      {route.part === 'claims' && Claims && <Claims />}
      {route.part === 'settings' && Settings && <Settings />}
      {Import && <Import isShown={route.part === 'import'} />}
    </>
  );
}

const loadReport = () => import('./report/ReportPage.tsx').then(({ ReportPage }) => ReportPage);
const loadClaims = () => import('./claims/ClaimsPage.tsx').then(({ ClaimsPage }) => ClaimsPage);
const loadImport = () => import('./import/Import.tsx').then(({ Import }) => Import);
const loadSettings = () => import('./settings/Settings.tsx').then(({ Settings }) => Settings);
