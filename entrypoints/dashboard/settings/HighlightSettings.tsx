import { Shortcut } from '../../../components/base/Shortcut.tsx';
import { AlwaysSites } from '../../../components/highlight/AlwaysSites.tsx';
import { ExcludedSites } from '../../../components/highlight/ExcludedSites.tsx';
import { StyleForm } from '../../../components/highlight/StyleForm.tsx';
import { StylePreview } from '../../../components/highlight/StylePreview.tsx';
import { text } from '../../../utils/i18n/text.ts';
import type { HighlightChoices } from './use-highlight-settings.ts';
import { useShortcut } from './use-shortcut.ts';
import '../../../components/base/hint.css';

/** Settings of highlighting: how links are drawn, and on which sites. */
export function HighlightSettings({ style, shown, resets, hidden, always, ...on }: HighlightChoices) {
  const shortcut = useShortcut();
  return (
    <section>
      <h2>{text('highlighting')}</h2>
      <p class="hint">{text('highlightingText')}</p>
      <StylePreview style={shown} />
      <StyleForm
        key={resets}
        style={style}
        shown={shown}
        onPreview={on.preview}
        onChange={on.change}
        onDefaults={on.backToDefaults}
      />
      <ExcludedSites hosts={hidden} onChange={on.hide} />
      <AlwaysSites hosts={always} onRemove={on.stopAlways} />
      <Shortcut keys={shortcut.keys} onChange={shortcut.change} />
    </section>
  );
}
