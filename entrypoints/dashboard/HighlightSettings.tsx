import { AlwaysSites } from '../../components/AlwaysSites.tsx';
import { HiddenSites } from '../../components/HiddenSites.tsx';
import { LookForm } from '../../components/LookForm.tsx';
import { LookPreview } from '../../components/LookPreview.tsx';
import { Shortcut } from '../../components/Shortcut.tsx';
import { text } from '../../utils/ui/text.ts';
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
