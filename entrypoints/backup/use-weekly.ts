import { useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { noteUnlessExpected, orElse } from '../../utils/errors.ts';
import { backupChoice, onBackupChoiceChanged, saveBackupChoice } from '../../utils/settings/backup-choice.ts';
import { backupState, onBackupStateChanged } from '../../utils/settings/backup-state.ts';
import { useQuery } from '../../utils/ui/use-query.ts';

const permissions: Browser.permissions.Permissions = { permissions: ['downloads'] };

/** Whether backups are made by themselves, and what became of the last. */
export function useWeekly() {
  const query = useQuery(readAll, onChanged);
  const [refused, setRefused] = useState(false);
  return {
    query,
    refused,
    async change(weekly: boolean) {
      // First in the click: the browser asks the user only then, and not where it has leave.
      const given =
        !weekly || (await browser.permissions.request(permissions).catch(orElse('ask for downloads', false)));
      setRefused(!given);
      if (given)
        await saveBackupChoice({ weekly }).catch((error) => noteUnlessExpected('save a choice', error));
      await query.reread();
    },
  };
}

async function readAll() {
  const [choice, state] = await Promise.all([backupChoice(), backupState()]);
  return { choice, state };
}

function onChanged(changed: () => void): () => void {
  const stops = [onBackupChoiceChanged(changed), onBackupStateChanged(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}
