import { text } from '../../utils/i18n/text.ts';
import { KeepSection } from './KeepSection.tsx';
import { RestoreSection } from './RestoreSection.tsx';
import { SaveSection } from './SaveSection.tsx';
import { useSave } from './use-save.ts';
import { WeeklySection } from './WeeklySection.tsx';

/**
 * The page of backups. It is one of its own, and needs neither the list of guest posts nor the settings to work: it is
 * where people come when those do not.
 */
export function BackupPage() {
  const save = useSave();
  return (
    <main>
      <header>
        <img src="/icon/backlight.svg" alt="" width="32" height="32" />
        <h1>{text('backup')}</h1>
        <nav aria-label={text('navigation')}>
          <a href="/dashboard.html#posts">{text('guestPosts')}</a>
          <a href="/dashboard.html#settings">{text('settings')}</a>
        </nav>
      </header>
      <SaveSection {...save} />
      <RestoreSection save={() => save.save('before-restore')} />
      <WeeklySection />
      <KeepSection />
    </main>
  );
}
