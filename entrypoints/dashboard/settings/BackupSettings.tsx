import { text } from '../../../utils/i18n/text.ts';
import '../../../components/base/button.css';
import '../../../components/base/hint.css';

/** The way to the page of backups, which is one of its own. */
export function BackupSettings() {
  return (
    <section>
      <h2>{text('backup')}</h2>
      <p class="hint">{text('backupLinkText')}</p>
      <p>
        <a class="button" href="/backup.html">
          {text('backupOpen')}
        </a>
      </p>
    </section>
  );
}
