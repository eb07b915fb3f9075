import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import type { NotifyMode } from '../../../utils/posts/notify.ts';
import { keepTelling, onTellingChanged, telling } from '../../../utils/settings/notify.ts';
import { onAccessChanged } from '../../../utils/ui/access.ts';
import { useSetting } from './use-setting.ts';

const permissions: Browser.permissions.Permissions = { permissions: ['notifications'] };

/**
 * How the user wants to be told, and whether the browser lets us.
 *
 * @param say told in words what became of a change
 */
export function useNotify(say: (words: string) => void) {
  const kept = useSetting(telling, keepTelling, onTellingChanged, say);
  const allowed = useAllowed();
  const [refused, setRefused] = useState(false);
  /** First in the click: the browser asks the user only then, and not where it has leave. */
  const ask = () => browser.permissions.request(permissions).catch(() => false);
  return {
    telling: kept.value,
    allowed,
    refused,
    async change(next: NotifyMode) {
      const given = next !== 'notify' || (await ask());
      setRefused(!given);
      if (given) await kept.change(next);
      // What was chosen on this screen and is not kept goes back to what is.
      else say('');
    },
    async allow() {
      setRefused(!(await ask()));
    },
  };
}

/** Whether the browser lets us notify; null until that is known. */
function useAllowed(): boolean | null {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    const find = () => void browser.permissions.contains(permissions).then(setAllowed, () => undefined);
    find();
    return onAccessChanged(find);
  }, []);
  return allowed;
}
