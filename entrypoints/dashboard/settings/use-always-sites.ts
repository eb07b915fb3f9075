import { browser } from 'wxt/browser';
import { originPattern } from '../../../utils/domains/host.ts';
import { noteUnlessExpected, orElse } from '../../../utils/errors.ts';
import { text } from '../../../utils/i18n/text.ts';
import { alwaysSites, onHighlightSettingsChanged, setAlways } from '../../../utils/settings/highlight.ts';
import { type LiveQuery, useQuery } from '../../../utils/ui/use-query.ts';

/**
 * Reads the sites on which highlighting is always on.
 *
 * @param say told in words what became of a change
 * @returns them, and what takes one off
 */
export function useAlwaysSites(
  say: (words: string) => void,
): [LiveQuery<readonly string[]>, (host: string) => Promise<void>] {
  const hosts = useQuery(alwaysSites, onHighlightSettingsChanged);
  const stop = async (host: string) => {
    try {
      await setAlways(host, false);
      say(text('saved'));
    } catch (error) {
      noteUnlessExpected('take off a site', error);
      say(text('keptNowhere'));
      return;
    }
    // Access that the browser keeps does no harm: nothing uses it any more.
    await browser.permissions
      .remove({ origins: [originPattern(host)] })
      .catch(orElse('give access back', false));
  };
  return [hosts, stop];
}
