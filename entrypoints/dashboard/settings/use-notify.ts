import { useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { orElse } from '../../../utils/errors.ts';
import type { NotifyMode } from '../../../utils/posts/notify.ts';
import { notifyMode, onNotifyModeChanged, saveNotifyMode } from '../../../utils/settings/notify.ts';
import { onAccessChanged } from '../../../utils/ui/access.ts';
import { failureOf, lastValue, useQuery } from '../../../utils/ui/use-query.ts';
import { useSetting } from '../../../utils/ui/use-setting.ts';

const permissions: Browser.permissions.Permissions = { permissions: ['notifications'] };

/**
 * How the user is notified, and whether the browser lets us.
 *
 * @param say told in words what became of a change
 */
export function useNotify(say: (words: string) => void) {
  const stored = useSetting(notifyMode, saveNotifyMode, onNotifyModeChanged, say);
  const allowed = useQuery(isAllowed, onAccessChanged);
  const [refused, setRefused] = useState(false);
  /** First in the click: the browser asks the user only then, and not where it has leave. */
  const ask = () => browser.permissions.request(permissions).catch(orElse('ask for notifications', false));
  return {
    /** Null until it is known. */
    mode: stored.value,
    /** The browser lets us notify; null until that is known. */
    allowed: lastValue(allowed),
    refused,
    /** Why one of these could not be read; null where both were, or are being. */
    why: stored.why ?? failureOf(allowed),
    reread: () => Promise.all([stored.reread(), allowed.reread()]),
    async change(next: NotifyMode) {
      const given = next !== 'notify' || (await ask());
      setRefused(!given);
      if (given) await stored.change(next);
      // What was chosen on this screen and is not kept goes back to what is.
      else say('');
    },
    async allow() {
      setRefused(!(await ask()));
    },
  };
}

function isAllowed(): Promise<boolean> {
  return browser.permissions.contains(permissions);
}
