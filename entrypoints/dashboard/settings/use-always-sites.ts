import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originPattern } from '../../../utils/domains/host.ts';
import { text } from '../../../utils/i18n/text.ts';
import { alwaysSites, onHighlightSettingsChanged, setAlways } from '../../../utils/settings/highlight.ts';

/**
 * The sites on which highlighting is always on, null until they are known.
 *
 * @param say told in words what became of a change
 */
export function useAlwaysSites(
  say: (words: string) => void,
): [readonly string[] | null, (host: string) => Promise<void>] {
  const [hosts, setHosts] = useState<readonly string[] | null>(null);
  useLayoutEffect(() => {
    const refresh = async () => setHosts(await alwaysSites());
    void refresh();
    onHighlightSettingsChanged(() => void refresh());
  }, []);
  const stop = async (host: string) => {
    try {
      await setAlways(host, false);
      say(text('saved'));
    } catch {
      say(text('keptNowhere'));
      return;
    }
    // What the browser does not let go does no harm: nothing uses it any more.
    await browser.permissions.remove({ origins: [originPattern(host)] }).catch(() => false);
  };
  return [hosts, stop];
}
