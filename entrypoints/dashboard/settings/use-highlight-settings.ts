import { useState } from 'preact/hooks';
import { DEFAULT_STYLE, type HighlightStyle } from '../../../utils/highlight/style.ts';
import {
  excludedSites,
  highlightStyle,
  onHighlightSettingsChanged,
  saveExcludedSites,
  saveStyle,
} from '../../../utils/settings/highlight.ts';
import { useAlwaysSites } from './use-always-sites.ts';
import { useSetting } from './use-setting.ts';

/** Settings of highlighting and what can be done with them; null what is not known yet. */
export function useHighlightSettings() {
  const [said, say] = useState('');
  const style = useSetting(highlightStyle, saveStyle, onHighlightSettingsChanged, say);
  const hidden = useSetting<readonly string[]>(
    excludedSites,
    saveExcludedSites,
    onHighlightSettingsChanged,
    say,
  );
  const [always, stopAlways] = useAlwaysSites(say);
  // A look that is tried out while a colour is being looked for.
  const [tried, preview] = useState<HighlightStyle | null>(null);
  // The look before it was put back to the defaults.
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
    /** What is kept, and what is shown. */
    style: style.value,
    shown: tried ?? style.value,
    /** How often all of the look was set at once: what is half typed is void then. */
    resets,
    hidden: hidden.value,
    always,
    /** What became of the last change, in words. */
    said,
    say,
    preview,
    change,
    hide: hidden.change,
    stopAlways,
    async backToDefaults() {
      const { value } = style;
      if (await reset(DEFAULT_STYLE)) setBefore(value);
    },
    /** Null where there is nothing to take back. */
    undo: before && (() => reset(before)),
  };
}

type Settings = ReturnType<typeof useHighlightSettings>;

/** What the settings of highlighting show, once it is known, and what can be done there. */
export type HighlightChoices = Omit<Settings, 'said' | 'say' | 'undo' | Shown> & {
  readonly [key in Shown]: NonNullable<Settings[key]>;
};
type Shown = 'style' | 'shown' | 'hidden' | 'always';
