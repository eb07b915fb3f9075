import { Shortcut } from '../../../components/base/Shortcut.tsx';
import { AlwaysSites } from '../../../components/highlight/AlwaysSites.tsx';
import { HiddenSites } from '../../../components/highlight/HiddenSites.tsx';
import { LookForm } from '../../../components/highlight/StyleForm.tsx';
import { LookPreview } from '../../../components/highlight/StylePreview.tsx';
import { text } from '../../../utils/i18n/text.ts';
import type { HighlightChoices } from './use-highlight-settings.ts';
import { useShortcut } from './use-shortcut.ts';

/** Settings of highlighting: how links are drawn, and on which sites. */
export function HighlightSettings({ look, shown, resets, hidden, always, ...on }: HighlightChoices) {
  const shortcut = useShortcut();
  return (
    <section>
      <h2>{text('highlighting')}</h2>
      <p class="hint">{text('highlightingText')}</p>
      <LookPreview look={shown} />
      <LookForm
        key={resets}
        look={look}
        shown={shown}
        onPreview={on.preview}
        onChange={on.change}
        onDefaults={on.backToDefaults}
      />
      <HiddenSites hosts={hidden} onChange={on.hide} />
      <AlwaysSites hosts={always} onRemove={on.stopAlways} />
      <Shortcut keys={shortcut.keys} onChange={shortcut.change} />
    </section>
  );
}
