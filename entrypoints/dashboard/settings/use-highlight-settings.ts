import { useState } from 'preact/hooks';
import { DEFAULT_STYLE, type HighlightStyle } from '../../../utils/highlight/style.ts';
import {
  excludedSites,
  highlightStyle,
  onHighlightSettingsChanged,
  saveExcludedSites,
  saveStyle,
} from '../../../utils/settings/highlight.ts';
import { failureOf, lastValue } from '../../../utils/ui/use-query.ts';
import { useSetting } from '../../../utils/ui/use-setting.ts';
import { useAlwaysSites } from './use-always-sites.ts';

/**
 * Settings of highlighting and what can be done with them; null what is not known yet.
 *
 * @param say told in words what became of a change
 */
export function useHighlightSettings(say: (words: string) => void) {
  const style = useSetting(highlightStyle, saveStyle, onHighlightSettingsChanged, say);
  const hidden = useSetting(excludedSites, saveExcludedSites, onHighlightSettingsChanged, say);
  const [always, stopAlways] = useAlwaysSites(say);
  // A style that is tried out while a colour is being chosen.
  const [tried, preview] = useState<HighlightStyle | null>(null);
  // The style before it was put back to the defaults.
  const [before, setBefore] = useState<HighlightStyle | null>(null);
  const [resets, setResets] = useState(0);

  const change = (next: HighlightStyle) => {
    preview(null);
    setBefore(null);
    return style.change(next);
  };
  const reset = (next: HighlightStyle) => {
    setResets(resets + 1);
    return change(next);
  };
  return {
    /** The stored style, and the one that is shown. */
    style: style.value,
    shown: tried ?? style.value,
    /** How often the whole style was replaced: half-typed values are dropped then. */
    resets,
    hidden: hidden.value,
    always: lastValue(always),
    /** Why one of these could not be read; null where all were, or are being. */
    why: style.why ?? hidden.why ?? failureOf(always),
    reread: () => Promise.all([style.reread(), hidden.reread(), always.reread()]),
    preview,
    change,
    hide: hidden.change,
    stopAlways,
    async backToDefaults() {
      const { value } = style;
      if (await reset(DEFAULT_STYLE)) setBefore(value);
    },
    /** Null where there is nothing to undo. */
    undo: before && (() => reset(before)),
  };
}

export type HighlightSettingsState = ReturnType<typeof useHighlightSettings>;
