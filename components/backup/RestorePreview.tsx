import type { MergeCounts } from '../../utils/exchange/backup/merge-tally.ts';
import type { BackupPreview } from '../../utils/exchange/backup/preview-backup.ts';
import { number, plural, text, time } from '../../utils/i18n/text.ts';
import '../base/hint.css';
import './restore-preview.css';

interface Props {
  readonly name: string;
  readonly preview: BackupPreview;
}

/** What is in a backup, and what of it is new here. */
export function RestorePreview({ name, preview: { header, end, compared, unusable } }: Props) {
  const { counts, leftOut } = end;
  const row = (what: string, all: number, found: MergeCounts | undefined) => (
    <tr>
      <th scope="row">{what}</th>
      <td>{number(all)}</td>
      {found && (
        <>
          <td>{number(found.new)}</td>
          <td>{number(found.changed)}</td>
          <td>{number(found.known)}</td>
        </>
      )}
    </tr>
  );
  return (
    <div class="restore-preview">
      <p>
        <b>{name}</b> · {text('restoreMade', time(header.at), header.version)}
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{text('restoreColumnAll')}</th>
            {compared && (
              <>
                <th scope="col">{text('restoreColumnNew')}</th>
                <th scope="col">{text('restoreColumnChanged')}</th>
                <th scope="col">{text('restoreColumnKnown')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {row(text('guestPosts'), counts.posts, compared?.posts)}
          {row(text('backupPagesName'), counts.pages, compared?.pages)}
          {counts.sites > 0 && row(text('backupSitesName'), counts.sites, compared?.sites)}
        </tbody>
      </table>
      {compared && compared.stayRemoved > 0 && (
        <p class="hint">{plural('restoreStayRemoved', compared.stayRemoved)}</p>
      )}
      {!compared && <p class="hint">{text('restoreNotCompared')}</p>}
      {unusable > 0 && <p class="hint">{plural('restoreUnusable', unusable)}</p>}
      {leftOut > 0 && <p class="hint">{plural('backupLeftOut', leftOut)}</p>}
    </div>
  );
}
