import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { BackupNotes } from '../../../../components/backup/BackupNotes.tsx';
import { RestoreChoice } from '../../../../components/backup/RestoreChoice.tsx';
import { RestorePreview } from '../../../../components/backup/RestorePreview.tsx';
import { WeeklyForm } from '../../../../components/backup/WeeklyForm.tsx';
import { NO_COUNTS } from '../../../../utils/exchange/backup/format.ts';
import type { BackupPreview } from '../../../../utils/exchange/backup/preview-backup.ts';
import { restoredWords } from '../../../../utils/i18n/restored.ts';
import { BACKUP_FAILURES } from '../../../../utils/settings/backup-state.ts';
import { show } from '../show.tsx';

const AT = Date.UTC(2026, 10, 30, 12);
const preview = (fields: Partial<BackupPreview> = {}): BackupPreview => ({
  header: { backlight: 'backup', format: 1, store: 5, version: '0.1.0', at: AT, counts: NO_COUNTS },
  end: { end: 1, blocks: 1, counts: { ...NO_COUNTS, posts: 12, pages: 3 }, leftOut: 0, sha256: '' },
  compared: {
    posts: { new: 2, known: 9, changed: 1 },
    pages: { new: 3, known: 0, changed: 0 },
    sites: { new: 0, known: 0, changed: 0 },
    stayRemoved: 0,
  },
  unusable: 0,
  ...fields,
});
const cells = () => screen.getAllByRole('row').map((row) => row.textContent);

describe('the preview of a backup', () => {
  it('has its date and version, and how many are new, add something, or are known', () => {
    show(<RestorePreview name="b.jsonl.gz" preview={preview()} />);
    expect(screen.getByText(/made .*2026.* by Backlight 0\.1\.0/)).toBeTruthy();
    expect(cells().slice(1)).toEqual(['Guest posts12219', 'Pages3300']);
  });

  it('tells of posts that were removed here after it, and what becomes of them', () => {
    const { compared } = preview();
    show(
      <RestorePreview
        name="b"
        preview={preview({ compared: compared && { ...compared, stayRemoved: 5 } })}
      />,
    );
    expect(
      screen.getByText('5 guest posts were removed here after it. Merging leaves them removed.'),
    ).toBeTruthy();
  });

  it('says so where nobody knows what would be new, and what would be left out', () => {
    const { end } = preview();
    show(
      <RestorePreview
        name="b"
        preview={preview({ compared: null, unusable: 2, end: { ...end, leftOut: 1 } })}
      />,
    );
    expect(cells().slice(1)).toEqual(['Guest posts12', 'Pages3']);
    expect(screen.getByText(/^What is here now cannot be read/)).toBeTruthy();
    expect(screen.getByText(/^2 entries cannot be used/)).toBeTruthy();
    expect(screen.getByText(/^1 row could not be read/)).toBeTruthy();
  });
});

it('what was restored is told: how many are new, how many were updated, and what stays removed', () => {
  const none = { new: 0, known: 4, changed: 0 };
  const came = {
    posts: { new: 2, known: 9, changed: 1 },
    pages: { new: 0, known: 3, changed: 0 },
    sites: none,
  };
  expect(restoredWords({ ...came, stayRemoved: 1 })).toBe(
    'Guest posts: 2 new, 1 updated. 1 was removed here after the backup, and stays so.',
  );
  expect(restoredWords({ ...came, pages: { ...none, new: 3 }, stayRemoved: 0 })).toBe(
    'Guest posts: 2 new, 1 updated. Pages: 3 new, 0 updated.',
  );
});

it('merging is chosen at first, for it deletes nothing; the button says what it does', () => {
  const onRestore = vi.fn();
  show(<RestoreChoice onRestore={onRestore} onCancel={vi.fn()} />);
  fireEvent.click(screen.getByRole('button', { name: 'Merge' }));
  fireEvent.click(screen.getByRole('radio', { name: /^Replace/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
  expect(onRestore.mock.calls).toEqual([['merge'], ['replace']]);
});

describe('weekly backups', () => {
  const last = { at: AT, file: '/home/me/Downloads/Backlight/backlight-week-1.jsonl.gz', leftOut: 0 };
  const nothing = { last: null, failed: null, underWay: null };

  it('show the last one with its name', () => {
    show(<WeeklyForm weekly state={{ ...nothing, last }} refused={false} onChange={vi.fn()} />);
    expect(screen.getByRole('status').textContent).toMatch(
      /^Last saved .*2026.*backlight-week-1\.jsonl\.gz$/,
    );
  });

  it.each(BACKUP_FAILURES)('say why one failed, and what to do: %s', (why) => {
    show(
      <WeeklyForm
        weekly
        state={{ ...nothing, last, failed: { at: AT, why } }}
        refused={false}
        onChange={vi.fn()}
      />,
    );
    expect(screen.getByText(/^No backup was saved on .*2026.*\. [A-Z].*\.$/)).toBeTruthy();
  });

  it('are off where the browser refuses, and say so', () => {
    const onChange = vi.fn();
    show(<WeeklyForm weekly={false} state={nothing} refused onChange={onChange} />);
    fireEvent.click(screen.getByRole('checkbox'));
    expect(onChange).toHaveBeenCalledWith(true);
    expect(screen.getByText(/^The browser does not let Backlight download/)).toBeTruthy();
  });
});

describe('above the list of guest posts', () => {
  it('a backup that is missing for a month is said once, and can be put away', () => {
    const onDismiss = vi.fn();
    show(<BackupNotes failed={null} isDue onDismiss={onDismiss} />);
    expect(screen.getByRole('link').getAttribute('href')).toBe('/backup.html');
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('in the popup it is a line that leads to the backups in a tab of theirs, and tells of no failure', () => {
    show(<BackupNotes failed={{ at: AT, why: 'full' }} isDue onDismiss={vi.fn()} isBrief />);
    expect(screen.getByText(/^You have no backup of the last month\.$/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('link').getAttribute('target')).toBe('_blank');
  });

  it('one that failed is said instead', () => {
    show(<BackupNotes failed={{ at: AT, why: 'full' }} isDue onDismiss={vi.fn()} />);
    expect(screen.getByRole('alert').textContent).toMatch(/The disk is full/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('nothing is said where all is well', () => {
    const { container } = show(<BackupNotes failed={null} isDue={false} onDismiss={vi.fn()} />);
    expect(container.textContent).toBe('');
  });
});
